package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.Personnages;
import fr.unisson.SqlTest;
import fr.unisson.acces.domaine.CleGardee;
import fr.unisson.acces.donnees.ClesSql;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.echeances.BoiteDEnvoi;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// What `./unisson facteurs COURRIEL` does, typed answers included.
@SqlTest
class CommandeFacteursSqlTest {

    @Autowired FacteursPerdus facteurs;
    @Autowired SecondsFacteurs seconds;
    @Autowired SecretsSql secrets;
    @Autowired ClesSql cles;
    @Autowired Personnages personnages;
    @Autowired MockMvcTester mvc;
    @Autowired BoiteDEnvoi boite;
    @Autowired Journal journal;
    @Autowired TransactionTemplate transaction;

    private CompteId lea = new CompteId(0);
    private CompteId paul = new CompteId(0);
    private String courriel = "";
    private Navigation page = new Navigation(mvc);
    private int code;

    @BeforeEach
    void deux_comptes_et_leurs_facteurs() {
        lea = personnages.compte("Léa", "Roy");
        paul = personnages.compte("Paul", "Martin");
        courriel = personnages.courriel(lea);
        page = personnages.connecter(mvc, lea);
        for (var compte : List.of(lea, paul)) {
            ensemble(() -> {
                secrets.poserTotp(compte, new byte[] {1});
                secrets.activerTotp(compte, Instant.now());
                cles.ajouter(cle(compte, "Téléphone"));
                cles.ajouter(cle(compte, "Clé de l’armoire"));
            });
            seconds.renouvelerSecours(compte);
        }
    }

    @Test
    void une_fois_le_oui_ecrit_le_compte_n_a_plus_aucun_facteur_et_la_personne_le_sait() {
        assertThat(repondre("Oui\n", " " + courriel.toUpperCase(Locale.ROOT)))
                .contains(
                        "Léa Roy, " + courriel,
                        "code d’une application (codes de secours restants : 10)",
                        "clé d’accès « Téléphone »",
                        "clé d’accès « Clé de l’armoire »",
                        "Fait.");
        assertThat(code).isZero();
        assertThat(restants(lea)).isEmpty();
        assertThat(restants(paul)).as("un autre compte").hasSize(3);
        assertThat(seconds.etat(lea)).isEqualTo(new SecondsFacteurs.Etat(false, 0));
        assertThat(page.lire("/compte")).as("sa session").hasStatus(303);
        var mail = Boite.dernier(boite, courriel);
        assertThat(mail.objet()).isEqualTo("Vos seconds facteurs ont été retirés");
        assertThat(mail.texte())
                .contains("clé d’accès « Téléphone »", "Si vous n’avez rien demandé");
        var fait = dernierFait();
        assertThat(fait.fait()).isEqualTo("Seconds facteurs retirés par l’exploitant");
        assertThat(fait.detail()).contains("code d’une application", "Clé de l’armoire");

        var nouvelle = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        nouvelle.lire("/connexion");
        assertThat(
                        nouvelle.envoyer(
                                "/connexion",
                                "courriel",
                                courriel,
                                "motDePasse",
                                Personnages.MOT_DE_PASSE))
                .hasHeader("Location", "/");
        assertThat(repondre("oui\n", courriel)).contains("aucun second facteur, rien à retirer");
        assertThat(code).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "non\n", "o\n", "oui non\n"})
    void toute_autre_reponse_ne_change_rien(String reponse) {
        assertThat(repondre(reponse, courriel)).contains("Rien n’a été changé.");
        assertThat(code).isOne();
        assertThat(restants(lea)).hasSize(3);
        assertThat(Boite.nombre(boite, courriel)).isZero();
    }

    @Test
    void une_adresse_inconnue_fausse_ou_absente_est_dite() {
        assertThat(repondre("oui\n", "personne." + UUID.randomUUID() + "@exemple.fr"))
                .contains("Aucun compte ouvert n’a cette adresse");
        assertThat(repondre("oui\n", "Léa Roy")).contains("Aucun compte ouvert", "Léa Roy");
        assertThat(repondre("oui\n")).contains("./unisson facteurs COURRIEL");
        assertThat(code).isOne();
    }

    private String repondre(String reponse, String... mots) {
        InputStream clavier = System.in;
        PrintStream ecran = System.out;
        var texte = new ByteArrayOutputStream();
        System.setIn(new ByteArrayInputStream(reponse.getBytes(StandardCharsets.UTF_8)));
        System.setOut(new PrintStream(texte, true, StandardCharsets.UTF_8));
        var commande = new CommandeFacteurs(facteurs);
        try {
            commande.run(new DefaultApplicationArguments(mots));
        } finally {
            System.setIn(clavier);
            System.setOut(ecran);
        }
        code = commande.getExitCode();
        return texte.toString(StandardCharsets.UTF_8);
    }

    private List<String> restants(CompteId compte) {
        return facteurs.trouver(personnages.courriel(compte)).orElseThrow().poses();
    }

    private Fait dernierFait() {
        return Acteurs.systeme()
                .executer(() ->
                        journal.histoire("compte", lea.valeur(), Integer.MAX_VALUE, 1).getFirst());
    }

    private void ensemble(Runnable travail) {
        Acteurs.systeme().executer(() -> transaction.executeWithoutResult(_ -> travail.run()));
    }

    private static CleGardee cle(CompteId compte, String nom) {
        return new CleGardee(
                0,
                compte.valeur(),
                UUID.randomUUID().toString(),
                "porteur-" + compte,
                new byte[] {1},
                new byte[] {1},
                "internal",
                0,
                nom,
                Instant.now(),
                null);
    }
}

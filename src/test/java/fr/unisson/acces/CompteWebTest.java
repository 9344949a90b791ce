package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.donnees.SecretsSql;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class CompteWebTest {

    private static final Pattern SECOURS = Pattern.compile("<code>([a-z2-7-]+)</code>");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired Comptes comptes;
    @Autowired Habilitations habilitations;
    @Autowired SecretsSql secrets;
    @Autowired Coffre coffre;
    @Autowired TransactionTemplate transaction;

    private CompteId marie = new CompteId(0);
    private String courriel = "";
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void ouvrirUneSession() {
        marie = personnages.compte("Marie", "Dupont");
        courriel = personnages.courriel(marie);
        page = visiteur();
        connecter(page, Personnages.MOT_DE_PASSE);
        page.lire("/compte");
    }

    @Test
    void changer_de_mot_de_passe_demande_l_ancien_et_ferme_les_autres_sessions() {
        var ailleurs = visiteur();
        connecter(ailleurs, Personnages.MOT_DE_PASSE);
        page.lire("/compte/mot-de-passe");
        assertThat(changer("pas celui-là du tout", "un nouveau très long")).hasStatus(422);
        assertThat(changer(Personnages.MOT_DE_PASSE, "motdepasse2026")).hasStatus(422);
        assertThat(changer(Personnages.MOT_DE_PASSE, "Dupont.44000")).hasStatus(422);
        assertThat(changer(Personnages.MOT_DE_PASSE, "un nouveau très long")).hasStatus(303);
        assertThat(page.lire("/compte")).hasStatusOk();
        assertThat(ailleurs.lire("/compte")).hasStatus(303);
        assertThat(connecter(visiteur(), "un nouveau très long")).hasStatus(303);
    }

    @Test
    void se_deconnecter_partout_ailleurs_ne_garde_que_cet_appareil() {
        var telephone = visiteur();
        connecter(telephone, Personnages.MOT_DE_PASSE);
        assertThat(page.lire("/compte")).bodyText().contains("partout ailleurs");
        assertThat(page.envoyer("/compte/sessions/fermer-les-autres")).hasStatus(303);
        assertThat(telephone.lire("/compte")).hasStatus(303);
        assertThat(page.lire("/compte")).hasStatusOk();
    }

    @Test
    void le_second_facteur_est_demande_des_qu_il_est_actif() {
        var codes = activerLeSecondFacteur();
        var autre = visiteur();
        var reponse = connecter(autre, Personnages.MOT_DE_PASSE);
        assertThat(reponse).hasHeader("Location", "/connexion/second-facteur");
        assertThat(autre.lire("/compte")).as("pas encore entrée").hasStatus(303);
        autre.lire("/connexion/second-facteur");
        assertThat(autre.envoyer("/connexion/second-facteur", "code", "000000x")).hasStatus(422);
        var suivant = code(30);
        assertThat(autre.envoyer("/connexion/second-facteur", "code", suivant)).hasStatus(303);
        assertThat(autre.lire("/compte")).hasStatusOk();

        var encore = visiteur();
        connecter(encore, Personnages.MOT_DE_PASSE);
        encore.lire("/connexion/second-facteur");
        assertThat(encore.envoyer("/connexion/second-facteur", "code", suivant))
                .as("un code sert une fois")
                .hasStatus(422);
        assertThat(encore.envoyer("/connexion/second-facteur", "code", " " + codes + " "))
                .as("un code de secours")
                .hasStatus(303);
        var troisieme = visiteur();
        connecter(troisieme, Personnages.MOT_DE_PASSE);
        troisieme.lire("/connexion/second-facteur");
        assertThat(troisieme.envoyer("/connexion/second-facteur", "code", codes))
                .as("qui ne sert plus")
                .hasStatus(422);
    }

    @Test
    void le_second_facteur_ne_se_retire_pas_sans_le_mot_de_passe() {
        activerLeSecondFacteur();
        page.lire("/compte/second-facteur/retrait");
        assertThat(retirer("pas le bon du tout")).hasStatus(422);
        assertThat(retirer(Personnages.MOT_DE_PASSE)).hasStatus(303);
        assertThat(connecter(visiteur(), Personnages.MOT_DE_PASSE)).hasHeader("Location", "/");
    }

    @Test
    void la_cle_du_second_facteur_est_chiffree_dans_la_base() {
        activerLeSecondFacteur();
        var chiffre = secret();
        assertThat(chiffre).hasSize(12 + 20 + 16);
        assertThat(coffre.dechiffrer(chiffre)).hasSize(20);
    }

    @Test
    void fermer_son_compte_efface_l_adresse_et_garde_le_nom() {
        page.lire("/compte/fermeture");
        assertThat(fermer("pas le bon du tout")).hasStatus(422);
        assertThat(fermer(Personnages.MOT_DE_PASSE)).hasStatus(303);
        assertThat(page.lire("/compte")).hasStatus(303);
        assertThat(connecter(visiteur(), Personnages.MOT_DE_PASSE)).hasStatus(422);
        var compte = Acteurs.systeme().executer(() -> comptes.charger(marie));
        assertThat(compte.courriel()).endsWith("@ferme.invalid");
        assertThat(compte.nomComplet()).isEqualTo("Marie Dupont");
    }

    @Test
    void on_ne_laisse_pas_une_organisation_sans_administration() {
        var tilleuls = personnages.organisation("EHPAD Les Tilleuls");
        Acteurs.systeme()
                .executer(() ->
                        habilitations.definir(
                                marie,
                                tilleuls,
                                java.util.Set.of(RoleOrganisation.ADMINISTRATION)));
        assertThat(page.lire("/compte/fermeture")).bodyText().contains("EHPAD Les Tilleuls");
        assertThat(fermer(Personnages.MOT_DE_PASSE)).hasStatus(422);
        assertThat(page.lire("/compte")).hasStatusOk();
    }

    private String activerLeSecondFacteur() {
        assertThat(page.lire("/compte/second-facteur"))
                .hasStatusOk()
                .bodyText()
                .contains("<path d=\"M")
                .doesNotContain("style=");
        assertThat(activer("pas le bon du tout", code(0))).hasStatus(422);
        assertThat(activer(Personnages.MOT_DE_PASSE, "123")).hasStatus(422);
        var reponse = activer(Personnages.MOT_DE_PASSE, code(0));
        assertThat(reponse).hasStatusOk();
        var trouve = SECOURS.matcher(Navigation.texte(reponse));
        assertThat(trouve.find()).isTrue();
        return trouve.group(1);
    }

    private String code(long dans) {
        return Totp.code(coffre.dechiffrer(secret()), Instant.now().plusSeconds(dans));
    }

    private byte[] secret() {
        return Acteurs.systeme()
                .executer(() ->
                        java.util.Objects.requireNonNull(
                                java.util.Objects.requireNonNull(
                                                transaction.execute(_ -> secrets.charger(marie)))
                                        .totpChiffre()));
    }

    private MvcTestResult changer(String actuel, String nouveau) {
        return page.envoyer(
                "/compte/mot-de-passe", "motDePasse", actuel, "nouveauMotDePasse", nouveau);
    }

    private MvcTestResult activer(String motDePasse, String code) {
        return page.envoyer("/compte/second-facteur", "motDePasse", motDePasse, "code", code);
    }

    private MvcTestResult retirer(String motDePasse) {
        return page.envoyer(
                "/compte/second-facteur/retrait", "motDePasse", motDePasse, "confirme", "true");
    }

    private MvcTestResult fermer(String motDePasse) {
        return page.envoyer("/compte/fermeture", "motDePasse", motDePasse, "confirme", "true");
    }

    private MvcTestResult connecter(Navigation navigation, String motDePasse) {
        navigation.lire("/connexion");
        return navigation.envoyer("/connexion", "courriel", courriel, "motDePasse", motDePasse);
    }

    private Navigation visiteur() {
        return new Navigation(mvc).depuis("test-" + UUID.randomUUID());
    }
}

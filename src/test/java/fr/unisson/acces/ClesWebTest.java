package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.donnees.SecretsSql;
import fr.unisson.echeances.BoiteDEnvoi;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class ClesWebTest {

    private static final Pattern DEFI =
            Pattern.compile("&#34;challenge&#34;:&#34;([A-Za-z0-9_-]+)&#34;");
    private static final Pattern PORTEUR =
            Pattern.compile("&#34;id&#34;:&#34;([A-Za-z0-9_-]{80,})&#34;");
    private static final Pattern CLE = Pattern.compile("/compte/cles/(\\d+)/retrait");

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;
    @Autowired ClesDAcces cles;
    @Autowired Comptes comptes;
    @Autowired SecretsSql secrets;
    @Autowired TransactionTemplate transaction;
    @Autowired BoiteDEnvoi boite;

    private final AppareilDeTest appareil = new AppareilDeTest();
    private CompteId marie = new CompteId(0);
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void entrer() {
        ClesDeTest.tenir(cles, "http://localhost:8080");
        marie = personnages.compte("Marie", "Dupont");
        page = personnages.connecter(mvc, marie);
    }

    @Test
    void une_cle_ajoutee_ouvre_le_compte_et_la_personne_en_est_prevenue() {
        assertThat(ajouter("Téléphone")).bodyText().contains("Téléphone", "jamais utilisée");
        assertThat(Boite.dernier(boite, personnages.courriel(marie)).objet())
                .isEqualTo("Une clé d’accès ouvre votre compte");

        var ailleurs = navigateur();
        assertThat(presenter(ailleurs)).hasStatus(303).hasRedirectedUrl("/");
        assertThat(ailleurs.lire("/compte")).hasStatusOk().bodyText().contains("Dupont");
        assertThat(ailleurs.lire("/compte/cles")).bodyText().contains("utilisée le");
    }

    @Test
    void la_page_demandee_est_ouverte_ensuite() {
        ajouter("Téléphone");
        var ailleurs = navigateur();
        var defi = defi(ailleurs.lire("/connexion?suite=/compte"));
        appareil.compteur(2);
        assertThat(
                        ailleurs.envoyer(
                                "/connexion/cle",
                                "reponse",
                                appareil.repondre(defi),
                                "suite",
                                "/compte"))
                .hasRedirectedUrl("/compte");
    }

    @Test
    void une_cle_tient_lieu_de_second_facteur() {
        ajouter("Téléphone");
        Acteurs.systeme()
                .executer(() ->
                        transaction.execute(_ -> {
                            secrets.poserTotp(marie, new byte[] {1});
                            secrets.activerTotp(marie, java.time.Instant.now());
                            return true;
                        }));
        assertThat(presenter(navigateur())).hasRedirectedUrl("/");
    }

    static Stream<Arguments> mensonges() {
        return Stream.of(
                mensonge("autre origine", a -> a.origine("https://unisson.example.com")),
                mensonge("autre domaine", a -> a.domaine("unisson.example.com")),
                mensonge("autre usage", a -> a.type("webauthn.create")),
                mensonge("personne non reconnue", AppareilDeTest::sansReconnaitreLaPersonne),
                mensonge("autre signature", AppareilDeTest::signerAvecUneAutreCle),
                mensonge("autre porteur", a -> a.porteur("AAAA")),
                mensonge("porteur absent", a -> a.porteur("")));
    }

    private static Arguments mensonge(String nom, Consumer<AppareilDeTest> mensonge) {
        return Arguments.of(nom, mensonge);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mensonges")
    void une_reponse_qui_n_est_pas_comme_attendu_n_ouvre_rien(
            String nom, Consumer<AppareilDeTest> mensonge) {
        ajouter("Téléphone");
        mensonge.accept(appareil);
        var ailleurs = navigateur();
        assertThat(presenter(ailleurs))
                .as(nom)
                .hasStatus(422)
                .bodyText()
                .contains("n’a pas été reconnue");
        assertThat(ailleurs.lire("/compte")).as(nom).hasStatus(303);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "",
                "{}",
                "rien de lisible",
                "{\"id\":\"a\",\"rawId\":\"a\",\"response\":{}}"
            })
    void ce_qui_ne_se_lit_pas_n_ouvre_rien(String reponse) {
        var ailleurs = navigateur();
        ailleurs.lire("/connexion");
        assertThat(ailleurs.envoyer("/connexion/cle", "reponse", reponse)).hasStatus(422);
    }

    @Test
    void un_defi_ne_sert_qu_une_fois_et_dans_un_seul_navigateur() {
        ajouter("Téléphone");
        var ailleurs = navigateur();
        var defi = defi(ailleurs.lire("/connexion"));
        assertThat(defi(ailleurs.lire("/connexion"))).as("deux onglets").isEqualTo(defi);
        appareil.compteur(2);
        var reponse = appareil.repondre(defi);

        var autre = navigateur();
        autre.lire("/connexion");
        assertThat(autre.envoyer("/connexion/cle", "reponse", reponse)).hasStatus(422);
        assertThat(ailleurs.envoyer("/connexion/cle", "reponse", reponse)).hasStatus(303);

        var rejoue = navigateur();
        assertThat(rejoue.lire("/connexion")).hasStatusOk();
        assertThat(rejoue.envoyer("/connexion/cle", "reponse", reponse)).hasStatus(422);
        assertThat(rejoue.envoyer("/connexion/cle", "reponse", reponse))
                .as("la page d’erreur porte un nouveau défi")
                .hasStatus(422);
        var sans = navigateur();
        sans.lire("/connexion/identite");
        sans.lire("/mot-de-passe");
        assertThat(sans.envoyer("/connexion/cle", "reponse", reponse))
                .hasRedirectedUrl("/connexion?trop-tard");
    }

    @Test
    void un_compteur_qui_recule_trahit_une_copie() {
        ajouter("Téléphone");
        appareil.compteur(7);
        assertThat(repondre(navigateur())).hasStatus(303);
        for (var copie : new int[] {7, 3, 0}) {
            appareil.compteur(copie);
            assertThat(repondre(navigateur()))
                    .as("compteur %s", copie)
                    .hasStatus(422)
                    .bodyText()
                    .contains("semble avoir été copiée");
        }
        assertThat(Boite.dernier(boite, personnages.courriel(marie)).objet())
                .contains("peut-être été copiée");
        appareil.compteur(8);
        assertThat(repondre(navigateur())).as("l’original").hasStatus(303);
    }

    @Test
    void un_appareil_qui_ne_compte_pas_sert_plusieurs_fois() {
        appareil.compteur(0);
        ajouter("Téléphone");
        assertThat(repondre(navigateur())).hasStatus(303);
        assertThat(repondre(navigateur())).hasStatus(303);
    }

    @Test
    void une_cle_inconnue_le_dit() {
        assertThat(presenter(navigateur()))
                .hasStatus(422)
                .bodyText()
                .contains("n’ouvre aucun compte");
    }

    @Test
    void trop_d_essais_font_attendre() {
        ajouter("Téléphone");
        appareil.signerAvecUneAutreCle();
        var ailleurs = navigateur();
        for (var i = 0; i < 5; i++) {
            assertThat(presenter(ailleurs)).hasStatus(422);
        }
        assertThat(presenter(ailleurs)).hasStatus(429).bodyText().contains("Trop d’essais");
    }

    @Test
    void une_cle_se_renomme_puis_se_retire_apres_confirmation() {
        var numero = numero(ajouter("Téléphone"));
        page.lire("/compte/cles/" + numero + "/nom");
        assertThat(page.envoyer("/compte/cles/" + numero + "/nom", "nom", " ")).hasStatus(422);
        page.envoyer("/compte/cles/" + numero + "/nom", "nom", "Tablette");
        assertThat(page.lire("/compte/cles")).bodyText().contains("Tablette");

        assertThat(page.lire("/compte/cles/" + numero + "/retrait"))
                .bodyText()
                .contains("votre mot de passe ou un lien reçu");
        assertThat(page.envoyer("/compte/cles/" + numero + "/retrait")).hasStatus(422);
        page.envoyer("/compte/cles/" + numero + "/retrait", "confirme", "true");
        assertThat(page.lire("/compte/cles")).bodyText().contains("Aucune clé d’accès");
        assertThat(Boite.dernier(boite, personnages.courriel(marie)).objet())
                .contains("n’ouvre plus");
        assertThat(presenter(navigateur())).bodyText().contains("n’ouvre aucun compte");
    }

    @Test
    void sans_mot_de_passe_le_lien_par_courriel_reste_quand_la_derniere_cle_part() {
        var courriel = "sans." + UUID.randomUUID() + "@exemple.fr";
        var paul =
                Acteurs.systeme().executer(() -> comptes.creer(courriel, "Paul", "Martin", null));
        page = navigateur();
        parLien(courriel);
        var numero = numero(ajouter("Clé"));
        assertThat(page.lire("/compte/cles/" + numero + "/retrait"))
                .bodyText()
                .contains("Vous entrerez encore par un lien reçu à l’adresse " + courriel);
        page.envoyer("/compte/cles/" + numero + "/retrait", "confirme", "true");
        page = navigateur();
        parLien(courriel);
        assertThat(page.lire("/compte")).hasStatusOk();
        assertThat(cles.lister(paul)).isEmpty();
    }

    @Test
    void ajouter_demande_un_nom_et_le_mot_de_passe() {
        page.lire("/compte/cles");
        assertThat(commencer("", Personnages.MOT_DE_PASSE)).hasStatus(422);
        assertThat(commencer("x".repeat(61), Personnages.MOT_DE_PASSE)).hasStatus(422);
        assertThat(commencer("Clé", "pas celui-là"))
                .hasStatus(422)
                .bodyText()
                .contains("pas votre mot de passe actuel");
        assertThat(page.lire("/compte/cles/creation")).hasRedirectedUrl("/compte/cles");
    }

    @Test
    void une_reponse_de_creation_qui_n_est_pas_comme_attendu_n_ajoute_rien() {
        appareil.origine("https://unisson.example.com");
        assertThat(ajouter("Clé")).bodyText().contains("Rien n’est ajouté", "Aucune clé d’accès");
        appareil.origine("http://localhost:8080");
        appareil.sansReconnaitreLaPersonne();
        assertThat(ajouter("Clé")).bodyText().contains("Aucune clé d’accès");
    }

    @Test
    void la_cle_d_une_autre_personne_ne_se_touche_pas_et_ne_s_ajoute_pas_deux_fois() {
        var numero = numero(ajouter("Téléphone"));
        var autre = personnages.connecter(mvc, personnages.compte("Paul", "Autre"));
        autre.lire("/compte/cles");
        for (var geste : new String[] {"nom", "retrait"}) {
            var adresse = "/compte/cles/" + numero + "/" + geste;
            assertThat(autre.lire(adresse)).as(geste).hasStatus(404);
            assertThat(autre.envoyer(adresse, "nom", "À moi", "confirme", "true"))
                    .as(geste)
                    .hasStatus(404);
        }
        page = autre;
        assertThat(ajouter("La même")).bodyText().contains("déjà enregistrée");
    }

    @Test
    void une_reponse_faite_pour_une_autre_session_n_ajoute_rien() {
        page.lire("/compte/cles");
        commencer("Clé", Personnages.MOT_DE_PASSE);
        var creation = Navigation.texte(page.lire("/compte/cles/creation"));
        var reponse = appareil.creer(trouver(DEFI, creation), trouver(PORTEUR, creation));
        page = personnages.connecter(mvc, personnages.compte("Paul", "Autre"));
        page.lire("/compte/cles");
        assertThat(page.suivre(page.envoyer("/compte/cles/creation", "reponse", reponse)))
                .bodyText()
                .contains("recommencez");
        commencer("Clé", Personnages.MOT_DE_PASSE);
        page.lire("/compte/cles/creation");
        assertThat(page.suivre(page.envoyer("/compte/cles/creation", "reponse", reponse)))
                .bodyText()
                .contains("Rien n’est ajouté");
    }

    @Test
    void fermer_son_compte_efface_ses_cles() {
        ajouter("Téléphone");
        page.lire("/compte/fermeture");
        page.envoyer(
                "/compte/fermeture", "confirme", "true", "motDePasse", Personnages.MOT_DE_PASSE);
        assertThat(presenter(navigateur())).bodyText().contains("n’ouvre aucun compte");
    }

    @Test
    void une_adresse_sans_domaine_n_offre_pas_de_cle() {
        ClesDeTest.tenir(cles, "http://192.0.2.7:8080");
        assertThat(navigateur().lire("/connexion")).bodyText().doesNotContain("clé d’accès");
        assertThat(page.lire("/compte/cles")).bodyText().contains("ne permet pas encore");
        assertThat(commencer("Clé", Personnages.MOT_DE_PASSE)).hasStatus(422);
        var ailleurs = navigateur();
        ailleurs.lire("/connexion");
        assertThat(ailleurs.envoyer("/connexion/cle", "reponse", "{}")).hasStatus(303);
    }

    private MvcTestResult ajouter(String nom) {
        page.lire("/compte/cles");
        assertThat(commencer(nom, Personnages.MOT_DE_PASSE)).hasStatus(303);
        var creation = Navigation.texte(page.lire("/compte/cles/creation"));
        var reponse = appareil.creer(trouver(DEFI, creation), trouver(PORTEUR, creation));
        return page.suivre(page.envoyer("/compte/cles/creation", "reponse", reponse));
    }

    private MvcTestResult commencer(String nom, String motDePasse) {
        return page.envoyer("/compte/cles", "nom", nom, "motDePasse", motDePasse);
    }

    /// The device has counted one more.
    private MvcTestResult presenter(Navigation navigateur) {
        appareil.compteur(2);
        return repondre(navigateur);
    }

    private MvcTestResult repondre(Navigation navigateur) {
        var defi = defi(navigateur.lire("/connexion"));
        return navigateur.envoyer("/connexion/cle", "reponse", appareil.repondre(defi));
    }

    private void parLien(String courriel) {
        page.lire("/connexion");
        page.envoyer("/connexion/lien", "courriel", courriel);
        var lien = Boite.lien(boite, courriel);
        page.lire(lien);
        page.envoyer(lien);
    }

    private static String numero(MvcTestResult liste) {
        return trouver(CLE, Navigation.texte(liste));
    }

    private static String defi(MvcTestResult connexion) {
        return trouver(DEFI, Navigation.texte(connexion));
    }

    private static String trouver(Pattern forme, String texte) {
        var trouve = forme.matcher(texte);
        assertThat(trouve.find()).as(forme.pattern()).isTrue();
        return trouve.group(1);
    }

    private Navigation navigateur() {
        return new Navigation(mvc).depuis("test-" + UUID.randomUUID());
    }
}

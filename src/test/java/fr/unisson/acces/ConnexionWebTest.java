package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Acteurs;
import fr.unisson.Navigation;
import fr.unisson.PageTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ConnexionWebTest {

    private static final String MOT_DE_PASSE = "une longue phrase secrète";

    @Autowired MockMvcTester mvc;
    @Autowired Comptes comptes;

    private final String courriel = "marie." + UUID.randomUUID() + "@exemple.fr";
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void creerUnCompte() {
        page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        Acteurs.systeme().executer(() -> comptes.creer(courriel, "Marie", "Dupont", MOT_DE_PASSE));
    }

    @Test
    void le_bon_mot_de_passe_ouvre_la_session() {
        page.lire("/connexion?suite=/conventions/3");
        var reponse = connecter(MOT_DE_PASSE, "/conventions/3");
        assertThat(reponse).hasStatus(303).hasHeader("Location", "/conventions/3");
        assertThat(page.lire("/connexion")).hasStatus(303);
    }

    @Test
    void l_adresse_se_saisit_avec_des_majuscules_et_des_espaces() {
        page.lire("/connexion");
        assertThat(
                        page.envoyer(
                                "/connexion",
                                "courriel",
                                "  " + courriel.toUpperCase(java.util.Locale.ROOT),
                                "motDePasse",
                                MOT_DE_PASSE))
                .hasStatus(303);
    }

    @Test
    void un_compte_inconnu_et_un_mauvais_mot_de_passe_recoivent_la_meme_reponse() {
        page.lire("/connexion");
        var mauvais = connecter("autre chose de long", "/");
        var inconnu =
                page.envoyer(
                        "/connexion",
                        "courriel",
                        "personne@exemple.fr",
                        "motDePasse",
                        MOT_DE_PASSE);
        assertThat(mauvais).hasStatus(422).bodyText().contains("mot de passe incorrect");
        assertThat(inconnu).hasStatus(422).bodyText().contains("mot de passe incorrect");
    }

    @Test
    void le_numero_de_session_change_a_la_connexion() {
        page.lire("/connexion");
        var avant = page.cookie("unisson");
        connecter(MOT_DE_PASSE, "/");
        assertThat(page.cookie("unisson")).isNotEqualTo(avant).isNotEmpty();
        var imposee = new Navigation(mvc);
        imposee.poser("unisson", avant);
        assertThat(imposee.lire("/connexion")).hasStatus(200);
    }

    @Test
    void le_temoin_de_session_est_hors_de_portee_des_scripts_et_des_autres_sites() {
        assertThat(Navigation.entete(page.lire("/connexion"), "Set-Cookie"))
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void on_ne_part_jamais_vers_un_autre_site() {
        page.lire("/connexion");
        assertThat(connecter(MOT_DE_PASSE, "//pirate.exemple")).hasHeader("Location", "/");
    }

    @Test
    void une_page_close_mene_a_la_connexion_puis_revient() {
        assertThat(page.lire("/compte?onglet=2"))
                .hasStatus(303)
                .hasHeader("Location", "/connexion?suite=%2Fcompte%3Fonglet%3D2");
    }

    @Test
    void la_politique_de_contenu_refuse_tout_script_ecrit_dans_la_page() {
        assertThat(Navigation.entete(page.lire("/connexion"), "Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void sortir_ferme_la_session() {
        page.lire("/connexion");
        connecter(MOT_DE_PASSE, "/");
        page.lire("/compte");
        assertThat(page.envoyer("/deconnexion")).hasStatus(303);
        assertThat(page.lire("/connexion")).hasStatus(200);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult connecter(
            String motDePasse, String suite) {
        return page.envoyer(
                "/connexion", "courriel", courriel, "motDePasse", motDePasse, "suite", suite);
    }
}

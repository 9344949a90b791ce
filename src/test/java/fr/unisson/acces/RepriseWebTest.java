package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A form sent after the session ended: nothing typed is lost, and nobody else reads it.
@PageTest
class RepriseWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Personnages personnages;

    private CompteId marie = new CompteId(0);
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void ouvrirUneSession() {
        marie = personnages.compte("Marie", "Dupont");
        page = new Navigation(mvc).depuis("test-" + UUID.randomUUID());
        page.lire("/connexion");
        connecter(marie);
        page.lire("/compte");
    }

    @Test
    void ce_qui_etait_saisi_est_relu_puis_envoye_a_la_meme_adresse() {
        page.oublier("unisson");
        var reponse = page.envoyer("/compte", "prenom", "Marie-Ange <b>", "nom", "Dupont");
        assertThat(reponse).hasStatus(303).hasHeader("Location", "/connexion?fin");
        assertThat(page.suivre(reponse))
                .bodyText()
                .contains("Ce que vous aviez saisi est gardé")
                .doesNotContain("Marie-Ange");

        var retour = connecter(marie);
        assertThat(retour).hasHeader("Location", "/connexion/reprise");
        assertThat(page.suivre(retour))
                .bodyText()
                .contains("Marie-Ange &lt;b&gt;", "action=\"/compte\"", "Envoyer maintenant");
        assertThat(page.envoyer("/compte", "prenom", "Marie-Ange", "nom", "Dupont"))
                .hasStatus(303)
                .hasHeader("Location", "/compte");
        assertThat(page.lire("/compte")).bodyText().contains("Marie-Ange");
        assertThat(page.lire("/connexion/reprise")).hasHeader("Location", "/");
    }

    @Test
    void la_relecture_montre_des_mots_et_non_les_codes_du_formulaire() {
        page.oublier("unisson");
        page.suivre(
                page.envoyer(
                        "/conventions/1/points",
                        "nature",
                        "DIVERGENCE",
                        "volet",
                        "1",
                        "enonce",
                        "Qui appelle ?",
                        "texte-12",
                        "La suite"));
        assertThat(page.suivre(connecter(marie)))
                .bodyText()
                .contains("<dt>Énoncé</dt>", "<dt>Texte</dt>", "value=\"DIVERGENCE\"")
                .doesNotContain("<dt>Nature</dt>", "<dt>Volet</dt>");
    }

    @Test
    void une_autre_personne_qui_se_connecte_n_en_lit_rien() {
        page.oublier("unisson");
        page.suivre(page.envoyer("/compte", "prenom", "Secret", "nom", "Dupont"));
        var paul = personnages.compte("Paul", "Martin");
        assertThat(connecter(paul)).hasHeader("Location", "/connexion/reprise");
        assertThat(page.lire("/connexion/reprise")).hasHeader("Location", "/");
        connecter(marie);
        assertThat(page.lire("/connexion/reprise")).hasHeader("Location", "/");
    }

    @Test
    void un_formulaire_d_une_session_precedente_est_montre_avant_de_partir() {
        var ancienne = page;
        page.oublier("unisson");
        page.lire("/connexion");
        connecter(marie);
        // The form was read before: its token is that of the former session.
        assertThat(ancienne.envoyerAvec("jeton-perime", "/compte", "prenom", "A", "nom", "B"))
                .hasHeader("Location", "/connexion/reprise");
        assertThat(page.lire("/connexion/reprise")).bodyText().contains("value=\"A\"");
    }

    @Test
    void un_autre_site_n_obtient_qu_un_refus() {
        assertThat(
                        mvc.post()
                                .uri("/compte")
                                .header("Host", "localhost")
                                .header("Origin", "https://pirate.exemple")
                                .param("prenom", "x")
                                .exchange())
                .hasStatus(403);
        assertThat(mvc.post().uri("/compte").param("prenom", "x").exchange()).hasStatus(403);
    }

    @Test
    void les_mots_de_passe_ne_sont_jamais_gardes() {
        page.oublier("unisson");
        page.envoyer(
                "/compte/mot-de-passe",
                "motDePasse",
                "ancien secret",
                "nouveauMotDePasse",
                "nouveau secret");
        var retour = connecterApresLecture(marie);
        assertThat(page.suivre(retour)).bodyText().doesNotContain("secret");
    }

    @Test
    void un_programme_recoit_un_statut_et_non_une_page() {
        page.oublier("unisson");
        assertThat(
                        mvc.post()
                                .uri("/compte")
                                .header("HX-Request", "true")
                                .header("Sec-Fetch-Site", "same-origin")
                                .exchange())
                .hasStatus(401);
    }

    private MvcTestResult connecterApresLecture(CompteId compte) {
        page.lire("/connexion");
        return connecter(compte);
    }

    private MvcTestResult connecter(CompteId compte) {
        return page.envoyer(
                "/connexion",
                "courriel",
                personnages.courriel(compte),
                "motDePasse",
                Personnages.MOT_DE_PASSE);
    }
}

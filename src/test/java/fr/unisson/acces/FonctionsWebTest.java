package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FonctionsWebTest {

    private static final String LISTE = "/administration/fonctions";

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private long residence;
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void administrer() {
        residence = scene.organisation("Résidence des Marais");
        page =
                scene.connecter(
                        mvc, scene.personne("Odile", "Rivière", residence, "ADMINISTRATION"));
        page.lire(LISTE);
    }

    @Test
    void une_fonction_s_ajoute_se_corrige_et_se_lit_dans_l_annuaire() {
        assertThat(page.lire(LISTE)).bodyText().contains("Personne n’est encore indiqué");
        assertThat(
                        page.envoyer(
                                LISTE,
                                "prenom",
                                "Marie-Thérèse",
                                "nom",
                                "",
                                "fonction",
                                "Médecin",
                                "courriel",
                                "pas une adresse",
                                "jusquAu",
                                "31/12"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le nom", "Marie-Thérèse", "nom@exemple.fr", "n’existe pas");
        assertThat(page.envoyer(LISTE, "nom", "Guilbaud", "fonction", "Médecin <b>"))
                .hasStatus(303);
        assertThat(page.lire(LISTE)).bodyText().contains("Guilbaud", "Médecin &lt;b&gt;");

        var une = LISTE + "/" + personne();
        assertThat(page.lire(une)).hasStatus(200).bodyText().contains("value=\"Médecin ");
        page.envoyer(une, "nom", "Guilbaud", "fonction", "Médecin coordonnateur");
        assertThat(page.lire("/annuaire/organisations/" + residence))
                .bodyText()
                .contains("Médecin coordonnateur");
        page.envoyer(une, "nom", "Guilbaud", "fonction", "Médecin", "jusquAu", "2020-01-01");
        assertThat(page.lire(LISTE)).bodyText().doesNotContain("Guilbaud");
    }

    @Test
    void les_coordonnees_se_changent_et_se_lisent_dans_l_annuaire() {
        assertThat(
                        page.envoyer(
                                "/administration/coordonnees",
                                "telephone",
                                "02 40 00 00 00",
                                "courriel",
                                "qualite"))
                .hasStatus(422)
                .bodyText()
                .contains("02 40 00 00 00", "nom@exemple.fr");
        assertThat(
                        page.envoyer(
                                "/administration/coordonnees",
                                "complement",
                                "Bâtiment C",
                                "telephone",
                                "02 40 00 00 00",
                                "courriel",
                                "qualite@exemple.fr"))
                .hasStatus(303);
        assertThat(page.lire("/annuaire/organisations/" + residence))
                .bodyText()
                .contains("02 40 00 00 00", "qualite@exemple.fr");
    }

    @Test
    void la_personne_d_une_autre_organisation_est_introuvable() {
        page.envoyer(LISTE, "nom", "Guilbaud", "fonction", "Médecin");
        var sienne = LISTE + "/" + personne();
        var ailleurs = scene.organisation("Maison d’ailleurs");
        var paul =
                scene.connecter(mvc, scene.personne("Paul", "Martin", ailleurs, "ADMINISTRATION"));
        paul.lire(LISTE);
        assertThat(paul.lire(sienne)).hasStatus(404);
        assertThat(paul.envoyer(sienne, "nom", "Pirate", "fonction", "Pirate")).hasStatus(404);
        assertThat(paul.lire(LISTE + "/999999999")).hasStatus(404);
    }

    @Test
    void l_administration_mene_chacun_a_ce_qu_il_peut_ouvrir() {
        assertThat(page.lire("/administration")).hasHeader("Location", "/administration/personnes");
        var directrice =
                scene.connecter(mvc, scene.personne("Hélène", "Morin", residence, "DIRECTION"));
        assertThat(directrice.lire("/administration"))
                .hasHeader("Location", "/administration/mandats");
        assertThat(directrice.lire("/administration/mandats"))
                .bodyText()
                .contains("/administration/instances")
                .doesNotContain("/administration/fonctions");
        assertThat(directrice.lire(LISTE)).hasStatus(403);
        var soignant =
                scene.connecter(mvc, scene.personne("Awa", "Diarra", residence, "PROFESSIONNEL"));
        assertThat(soignant.lire("/administration")).hasStatus(403);
    }

    private long personne() {
        return scene.systeme(
                "select max(id) from personne where organisation_id = :o", "o", residence);
    }
}

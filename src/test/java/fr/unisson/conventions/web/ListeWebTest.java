package fr.unisson.conventions.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.conventions.Scene;
import fr.unisson.conventions.Scene.Personne;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ListeWebTest {

    @Autowired MockMvcTester mvc;
    @Autowired Scene scene;

    private long hopital;
    private long ehpad;
    private Personne animatrice;
    private Personne directrice;
    private Navigation page = new Navigation(mvc);

    @BeforeEach
    void deuxOrganisations() {
        hopital = scene.organisation("Centre hospitalier de l'Estuaire");
        ehpad = scene.organisation("EHPAD Les Tilleuls");
        animatrice = scene.personne("Nadia", "Benhamou", hopital, "REFERENT_QUALITE");
        directrice = scene.personne("Claire", "Moreau", ehpad, "DIRECTION");
        page = scene.connecter(mvc, animatrice);
    }

    @Test
    void une_liste_vide_dit_a_quoi_elle_sert() {
        assertThat(page.lire("/conventions"))
                .hasStatus(200)
                .bodyText()
                .contains("Aucune convention pour le moment", "/conventions/nouvelle");
    }

    @Test
    void l_etat_se_lit_depuis_la_place_du_lecteur() {
        var id = scene.convention("Parcours des aînés", "DIAGNOSTIC", animatrice);
        scene.partie(id, hopital, "ACCEPTEE");
        scene.partie(id, ehpad, "INVITEE");

        assertThat(page.lire("/conventions"))
                .bodyText()
                .contains("Parcours des aînés", "À vous de faire avancer");
        assertThat(scene.connecter(mvc, directrice).lire("/conventions"))
                .bodyText()
                .contains("À vous de répondre à l’invitation")
                .doesNotContain("DIAGNOSTIC");
    }

    @Test
    void la_recherche_ignore_les_accents_et_garde_les_filtres_dans_l_adresse() {
        scene.convention("Fin de vie à domicile", "RELECTURE", animatrice);
        scene.convention("Chutes à l'hôpital", "DIAGNOSTIC", animatrice);

        assertThat(page.lire("/conventions?q=hopital"))
                .bodyText()
                .contains("Chutes à l", "value=\"hopital\"")
                .doesNotContain("Fin de vie");
        assertThat(page.lire("/conventions?etape=relecture"))
                .bodyText()
                .contains("Fin de vie")
                .doesNotContain("Chutes");
        assertThat(page.lire("/conventions?q=100%25_introuvable&tour=true"))
                .bodyText()
                .contains("Aucune convention ne correspond");
        assertThat(page.lire("/conventions?partenaire=" + ehpad))
                .bodyText()
                .contains("Aucune convention ne correspond");
    }

    @Test
    void la_suite_de_la_liste_ne_repete_rien() {
        IntStream.range(0, 35)
                .forEach(i -> scene.convention("Convention " + i + ".", "DIAGNOSTIC", animatrice));
        var premiere = Navigation.texte(page.lire("/conventions"));
        assertThat(premiere)
                .contains("Convention 34.", "Convention 5.")
                .doesNotContain("Convention 4.");
        var suite = premiere.replaceAll("(?s).*href=\"(/conventions\\?apres=[^\"]*)\".*", "$1");
        assertThat(page.lire(suite))
                .bodyText()
                .contains("Convention 4.", "Convention 0.", "Revenir au début")
                .doesNotContain("Convention 5.");
    }

    @Test
    void la_liste_s_exporte_sans_formule() {
        scene.convention("=HYPERLINK(\"x\")", "DIAGNOSTIC", animatrice);
        var reponse = page.lire("/conventions/export.csv?etape=preparation");
        assertThat(reponse).hasStatus(200).hasContentTypeCompatibleWith("text/csv");
        assertThat(reponse).bodyText().contains("Numéro;Titre", "'=HYPERLINK");
    }

    @Test
    void la_convention_des_autres_n_existe_pas() {
        var id = scene.convention("Secrète", "DIAGNOSTIC", directrice);
        assertThat(page.lire("/conventions")).bodyText().doesNotContain("Secrète");
        assertThat(page.lire("/conventions/" + id)).hasStatus(404);
        assertThat(page.lire("/conventions/" + id + "/texte")).hasStatus(404);
        assertThat(page.lire("/conventions/abc")).hasStatus(404);
    }
}

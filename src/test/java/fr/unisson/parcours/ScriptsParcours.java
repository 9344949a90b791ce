package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Scene;
import fr.unisson.parcours.Chantier.Monde;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A script typed in every text field of one convention stays text, on every page that shows it.
class ScriptsParcours extends Journee {

    private static final String PIRATE =
            "<script>window.pirate=1</script><img src=x onerror=\"window.pirate=1\">"
                    + " [clic](javascript:window.pirate=1)";

    private static final List<String> PAGES =
            List.of(
                    "",
                    "/parties",
                    "/diagnostic",
                    "/principes",
                    "/volets",
                    "/volets/1",
                    "/articles/4",
                    "/articles/4/amendements",
                    "/articles/4/versions",
                    "/texte",
                    "/historique");

    @Autowired Scene scene;

    @Test
    void un_script_dans_chaque_champ_reste_du_texte() {
        var m = chantier.reunir();
        var id = chantier.coConstruction(m, "Essai " + PIRATE);
        chantier.asseoir(m, id, 1);
        nommer(m);
        var claire = entrer("claire", m.claire());
        var jeanne = entrer("jeanne", m.jeanne());
        ecrireDansLeVolet(claire, id);
        ecrireDansLArticle(claire, jeanne, id);
        var point = noter(claire, id);

        PAGES.forEach(page -> inerte(claire.ouvrir(adresse(id, page))));
        for (var page : List.of("/conventions", "/recherche?q=Essai", "/")) {
            inerte(claire.ouvrir(page));
        }
        inerte(jeanne.ouvrir(point));
        claire.ouvrir(adresse(id, "/articles/4")).photographier("scripts-article");
    }

    /// Names come from elsewhere: the directory, an account.
    private void nommer(Monde m) {
        scene.ecrire(
                "update organisation set raison_sociale = raison_sociale || :p where id = :o",
                "p",
                PIRATE,
                "o",
                m.hopital().valeur());
    }

    private static void ecrireDansLeVolet(Visiteur claire, ConventionId id) {
        claire.ouvrir(adresse(id, "/volets/1")).suivre("Enregistrer une séance");
        ecrire(claire, "le", aujourdhui().toString());
        for (var zone :
                claire.page().locator("main input[type=text]:visible, main textarea").all()) {
            zone.fill(PIRATE);
        }
        claire.page().locator("main input[name=presents]").first().check();
        inerte(claire.presser("Enregistrer la séance"));
    }

    private static void ecrireDansLArticle(Visiteur claire, Visiteur jeanne, ConventionId id) {
        claire.ouvrir(adresse(id, "/articles/4/modifier"))
                .remplir("Texte de l’article", "Un objectif. " + PIRATE);
        claire.page().getByText("Voir l’aperçu").click();
        claire.page().locator(".apercu").waitFor();
        inerte(claire);
        inerte(claire.presser("Publier pour tous"));
        inerte(
                jeanne.ouvrir(adresse(id, "/articles/4"))
                        .remplir("Ajouter un commentaire", PIRATE)
                        .presser("Publier le commentaire"));
        jeanne.ouvrir(adresse(id, "/articles/4/amendements/nouveau"))
                .remplir("Le texte tel que vous le voudriez", "Deux objectifs. " + PIRATE)
                .remplir("Pourquoi ce changement", PIRATE);
        inerte(jeanne.presser("Proposer l’amendement"));
    }

    private static String noter(Visiteur claire, ConventionId id) {
        claire.ouvrir(adresse(id, "/points/nouveau?volet=1&nature=DIVERGENCE"))
                .remplir("Énoncé", PIRATE);
        inerte(claire.presser("Noter le point"));
        cocher(claire, "position", "DESACCORD");
        ecrire(claire, "motif", PIRATE);
        inerte(claire.presser("Enregistrer la position"));
        return claire.page().url();
    }

    private static void inerte(Visiteur qui) {
        assertThat(qui.page().evaluate("window.pirate ?? 'rien'"))
                .as(qui.page().url())
                .isEqualTo("rien");
        assertThat(
                        qui.page()
                                .locator(
                                        "main script, main img[src=x], main [onerror],"
                                                + " main a[href^=javascript]")
                                .count())
                .as(qui.page().url())
                .isZero();
    }
}

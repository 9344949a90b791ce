package fr.unisson.parcours;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// A body that is only consulted is heard before the decision, and owed an answer.
class ValidationParcours extends Journee {

    static final FilePayload DELIBERATION =
            new FilePayload(
                    "deliberation.pdf",
                    "application/pdf",
                    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                            .getBytes(StandardCharsets.ISO_8859_1));

    @Test
    void un_avis_rendu_attend_sa_reponse_avant_que_la_signature_ouvre() {
        var m = chantier.reunir();
        var id = chantier.aValider(m, "Décider après avoir écouté");
        var page = adresse(id, "/validation");
        var sophie = entrer("sophie", m.sophie()).ouvrir(page);

        deplier(sophie, "Inscrire à l’ordre du jour");
        ecrire(sophie, "instance", "Conseil de surveillance");
        ecrire(sophie, "seance", aujourdhui().toString());
        sophie.presser("Inscrire");
        deplier(sophie, "Demander des avis");
        ecrire(sophie, "noms", "Commission des usagers");
        sophie.presser("Enregistrer les avis demandés").lire("Commission des usagers");
        decider(sophie);
        assertThat(sophie.page().locator("main [role=alert]").innerText())
                .contains("Enregistrez d’abord les avis attendus");
        assertThat(champ(sophie, "input", "numero").inputValue())
                .as("what was typed is there again")
                .isEqualTo("2026-57");

        sophie.ouvrir(page);
        deplier(sophie, "Enregistrer l’avis reçu");
        choisir(sophie, "sens", "DEFAVORABLE");
        ecrire(sophie, "rendu", aujourdhui().toString());
        ecrire(sophie, "texte", "Le numéro à appeler la nuit manque.");
        sophie.presser("Enregistrer l’avis")
                .lire("Une réponse lui est due")
                .photographier("avis-recu");
        decider(sophie);
        sophie.lire("La décision est enregistrée").lire("2026-57");

        var nadia = entrer("nadia", m.nadia());
        nadia.ouvrir(page).lire("Une réponse aux avis rendus est attendue de");
        var claire = entrer("claire", m.claire()).ouvrir(page);
        ecrire(claire, "reponse", "L’article 12 donne désormais ce numéro.");
        claire.presser("Répondre à l’avis").lire("L’article 12 donne désormais ce numéro.");
        nadia.ouvrir(page).photographier("avis-repondu");
        assertThat(nadia.page().locator("main").innerText())
                .doesNotContain("Une réponse aux avis rendus est attendue de");
    }

    private static void decider(Visiteur sophie) {
        if (!champ(sophie, "input", "numero").isVisible())
            deplier(sophie, "Enregistrer la décision");
        choisir(sophie, "sens", "FAVORABLE");
        ecrire(sophie, "jour", aujourdhui().toString());
        ecrire(sophie, "numero", "2026-57");
        sophie.page().locator("main input[name=piece]").setInputFiles(DELIBERATION);
        sophie.presser("Enregistrer la décision");
    }
}

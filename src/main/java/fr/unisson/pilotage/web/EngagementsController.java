package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.socle.Dates;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// What a convention promised, listed and exported.
@Controller
@Acces
class EngagementsController {

    private static final List<String> ENTETES =
            List.of(
                    "Genre",
                    "Rang",
                    "Qui en répond",
                    "Énoncé",
                    "Texte signé",
                    "Fréquence",
                    "Condition",
                    "Preuve attendue",
                    "Responsable",
                    "Indicateur",
                    "Départ",
                    "Cible",
                    "Échéance",
                    "État",
                    "Avancement (%)",
                    "Dernier point",
                    "Dernier point le",
                    "Prochain point",
                    "Contesté");

    private final CompositionEngagements composition;
    private final Templates pages;

    EngagementsController(CompositionEngagements composition, Templates pages) {
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/engagements")
    JteModel lister(@PathVariable ConventionId id, @ModelAttribute FiltresForm filtres) {
        return pages.pilotageEngagements(composition.page(id, filtres));
    }

    @GetMapping("/conventions/{id}/engagements/export.xlsx")
    void exporter(
            @PathVariable ConventionId id,
            @ModelAttribute FiltresForm filtres,
            HttpServletResponse reponse)
            throws IOException {
        var gardees = composition.gardees(id, filtres);
        try (var table =
                FormatDeTableur.XLSX.repondre(reponse, "engagements", "Engagements", ENTETES)) {
            gardees.forEach(p -> table.ligne(cellules(p)));
        }
    }

    private static List<@Nullable Object> cellules(PromesseVue p) {
        var t = p.texte();
        return Arrays.asList(
                p.genre().libelle(),
                p.rang(),
                p.qui(),
                p.enonce(),
                t.enonce(),
                t.frequence(),
                t.condition(),
                t.preuve(),
                t.responsable(),
                t.indicateur(),
                t.depart(),
                t.cible(),
                t.echeance(),
                p.etatEnMots(),
                p.avancement(),
                p.note(),
                p.pointLe() == null ? null : Dates.jourDe(p.pointLe()),
                p.prochainPoint(),
                p.contestee() ? "Oui" : "Non");
    }
}

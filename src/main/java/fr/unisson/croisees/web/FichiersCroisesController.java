package fr.unisson.croisees.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.croisees.ChiffresCroises;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.LigneComparee;
import fr.unisson.croisees.MisesEnCommun;
import fr.unisson.croisees.VoixVue;
import fr.unisson.evaluations.web.PagePapier;
import fr.unisson.grilles.Grilles;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A sheet to answer away from a screen; once grids are read together, what the page shows, as a
/// spreadsheet.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/evaluations/{id}")
class FichiersCroisesController {

    private static final String CONSIGNE =
            "Cette feuille sert à préparer les réponses à plusieurs, loin d’un écran. Cochez une"
                    + " réponse par question, écrivez un commentaire à côté, puis recopiez le tout"
                    + " dans la grille de votre partie ou dans la vôtre. Les commentaires d’une"
                    + " partie seront lus à son nom ; ceux des représentants des usagers, sans nom.";

    private final PagesDeConvention conventions;
    private final Croisees croisees;
    private final MisesEnCommun comparaisons;
    private final Grilles grilles;
    private final Templates pages;

    FichiersCroisesController(
            PagesDeConvention conventions,
            Croisees croisees,
            MisesEnCommun comparaisons,
            Grilles grilles,
            Templates pages) {
        this.conventions = conventions;
        this.croisees = croisees;
        this.comparaisons = comparaisons;
        this.grilles = grilles;
        this.pages = pages;
    }

    /// The same for everybody.
    @GetMapping("/papier")
    JteModel imprimer(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @RequestParam(defaultValue = "") String facile) {
        var c = CroiseeController.lue(croisees, convention, id);
        var tete = conventions.ouvrir(convention, CroiseesConfiguration.EVALUATIONS);
        return pages.evaluationsPapier(
                PagePapier.vierge(
                        tete.fil()
                                .puis("Évaluations", tete.adresse() + "/evaluations")
                                .puis(c.nature().libelle(), c.adresse()),
                        c.adresse() + "/papier",
                        c.adresse(),
                        c.nature().libelle(),
                        tete.titre(),
                        CONSIGNE,
                        grilles.charger(c.grille()),
                        facile.equals("oui")));
    }

    /// @throws fr.unisson.socle.Introuvable before grids are read together
    @GetMapping("/export.xlsx")
    void exporter(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            HttpServletResponse reponse)
            throws IOException {
        var c = CroiseeController.lue(croisees, convention, id);
        var lignes = comparaisons.comparer(c.id());
        var parties = remises(c);
        try (var table =
                FormatDeTableur.XLSX.repondre(
                        reponse, "evaluation-croisee-" + id, "Résultats", entetes(parties))) {
            for (var l : lignes) table.ligne(cellules(l, parties));
        }
    }

    /// Parties that gave their grid.
    private List<VoixVue> remises(CroiseeVue c) {
        return croisees.voix(c.id()).stream().filter(v -> !v.dUsager() && v.remise()).toList();
    }

    private static List<String> entetes(List<VoixVue> parties) {
        var entetes = new ArrayList<>(List.of("Code", "Domaine", "Critère"));
        for (var p : parties) {
            entetes.add(p.nom() + " : note");
            entetes.add(p.nom() + " : commentaire");
        }
        entetes.addAll(
                List.of(
                        "Usagers : réponses",
                        "Usagers : moyenne",
                        "Usagers : répartition",
                        "Usagers : commentaires",
                        "Écart",
                        "Ce qui a été dit",
                        "Note commune",
                        "Désaccord"));
        return entetes;
    }

    private static List<@Nullable Object> cellules(LigneComparee l, List<VoixVue> parties) {
        var cellules = new ArrayList<@Nullable Object>();
        cellules.add(l.noeud().code());
        cellules.add(l.domaine().libelle());
        cellules.add(l.noeud().libelle());
        for (var p : parties) {
            var dite = l.parties().get(Objects.requireNonNull(p.partie()));
            cellules.add(
                    dite == null ? null : dite.points() == null ? dite.libelle() : dite.points());
            cellules.add(dite == null ? null : dite.commentaire());
        }
        var u = l.usagers();
        cellules.add(u.masques() ? null : u.n());
        cellules.add(ChiffresCroises.arrondi(u.moyenne()));
        cellules.add(ChiffresCroises.usagers(u));
        cellules.add(String.join("\n", u.commentaires()));
        cellules.add(ChiffresCroises.arrondi(l.ecart().etendue()));
        var e = l.echange();
        cellules.add(e == null ? null : e.dit());
        cellules.add(e == null ? null : e.valeur());
        cellules.add(e == null ? null : e.desaccord());
        return cellules;
    }
}

package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.ResultatsAnnuaire;
import fr.unisson.annuaire.Territoire;
import fr.unisson.annuaire.Territoires;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Cadre;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Search in the directory and browsing by territory.
@Controller
@Acces(Acces.Qui.PUBLIC)
class AnnuaireController {
    private static final int TAILLE = 20;
    private static final int EXPORT_AU_PLUS = 50_000;
    private static final List<String> ENTETES =
            List.of(
                    "Type",
                    "Nom",
                    "Catégorie ou statut",
                    "FINESS",
                    "SIRET ou SIREN",
                    "Ville",
                    "Département",
                    "Fermé");

    private final Annuaire annuaire;
    private final Territoires territoires;
    private final Templates pages;

    AnnuaireController(Annuaire annuaire, Territoires territoires, Templates pages) {
        this.annuaire = annuaire;
        this.territoires = territoires;
        this.pages = pages;
    }

    @GetMapping("/annuaire")
    JteModel chercher(
            @ModelAttribute FiltreForm filtre,
            @RequestParam(required = false) @Nullable String suite) {
        ResultatsAnnuaire trouves = annuaire.chercher(filtre.critere(), suite, TAILLE);
        String cursor = trouves.tranche().suite();
        Cadre cadre = Cadre.courant();
        return pages.annuaireRecherche(
                new AnnuairePage(
                        filtre,
                        Lignes.departements(territoires.nomsDesDepartements()),
                        Lignes.nomenclature(territoires.categories()),
                        lieu(filtre.commune()),
                        trouves.tranche().elements().stream().map(Lignes::de).toList(),
                        trouves.approches(),
                        cursor == null ? null : filtre.adresse("/annuaire", cursor),
                        suite == null ? null : filtre.adresse("/annuaire", null),
                        filtre.adresse("/annuaire/export.csv", null),
                        cadre.connecte(),
                        cadre.roles().contains("ADMINISTRATION")));
    }

    /// The filtered list as a spreadsheet reads it: separator `;`, UTF-8 with its mark.
    @GetMapping("/annuaire/export.csv")
    void exporter(@ModelAttribute FiltreForm filtre, HttpServletResponse reponse)
            throws IOException {
        try (var csv = FormatDeTableur.CSV.repondre(reponse, "annuaire", "Annuaire", ENTETES)) {
            annuaire.parcourir(
                    filtre.critere(),
                    EXPORT_AU_PLUS,
                    r ->
                            csv.ligne(
                                    r.genre().name().toLowerCase(java.util.Locale.ROOT),
                                    r.nom(),
                                    r.nature(),
                                    r.finess(),
                                    r.immatriculation(),
                                    r.ville(),
                                    r.departement(),
                                    r.ferme()));
        }
    }

    @GetMapping("/annuaire/territoires")
    JteModel territoires() {
        Map<String, List<Territoire>> parRegion =
                territoires.departements().stream()
                        .collect(
                                Collectors.groupingBy(
                                        d -> Objects.requireNonNullElse(d.parent(), "")));
        List<TerritoiresPage.Groupe> groupes = new ArrayList<>();
        for (Territoire region : territoires.regions())
            groupes.add(
                    new TerritoiresPage.Groupe(
                            region.nom(), parRegion.getOrDefault(region.code(), List.of())));
        groupes.add(
                new TerritoiresPage.Groupe(
                        "Collectivités d’outre-mer", parRegion.getOrDefault("", List.of())));
        return pages.annuaireTerritoires(new TerritoiresPage(groupes));
    }

    @GetMapping("/annuaire/territoires/{code}")
    JteModel departement(@PathVariable String code) {
        Territoire departement =
                territoires.nomsDesDepartements().stream()
                        .filter(d -> d.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("Département introuvable"));
        return pages.annuaireDepartement(
                new DepartementPage(departement, territoires.communesPourvues(code)));
    }

    private @Nullable String lieu(@Nullable String commune) {
        if (commune == null || commune.isBlank()) return null;
        return territoires.commune(commune).map(Territoire::nom).orElse(null);
    }
}

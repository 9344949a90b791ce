package fr.unisson.grilles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.socle.Typographie;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The catalogue of grids.
@Controller
@Acces
class CatalogueController {

    private static final int EXTRAIT = 220;

    private final GrillesPropres grilles;
    private final Annuaire annuaire;
    private final Templates pages;

    CatalogueController(GrillesPropres grilles, Annuaire annuaire, Templates pages) {
        this.grilles = grilles;
        this.annuaire = annuaire;
        this.pages = pages;
    }

    @GetMapping(Lieux.ADRESSE)
    JteModel catalogue(@RequestParam(required = false) @Nullable String nature) {
        var organisation = SessionCourante.organisationExigee();
        var choisie = Saisies.parmi(NatureDeGrille.class, nature);
        boolean ecrit = grilles.peutEcrire(organisation);
        var toutes =
                grilles.lister(organisation).stream()
                        .filter(g -> choisie.map(n -> g.nature() == n).orElse(true))
                        .sorted(
                                Comparator.comparing(GrilleDuCatalogue::retiree)
                                        .thenComparing(g -> g.montree().nom()))
                        .toList();
        var noms =
                annuaire.noms(
                        toutes.stream()
                                .map(GrilleDuCatalogue::maison)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return pages.grillesCatalogue(
                new PageCatalogue(
                        Arrays.stream(NatureDeGrille.values())
                                .map(n -> new Choix(n.name(), n.libelle()))
                                .toList(),
                        choisie.map(Enum::name).orElse(""),
                        ecrit,
                        lignes(toutes, Map.of(), g -> organisation.equals(g.maison())),
                        lignes(
                                toutes,
                                noms,
                                g -> g.maison() != null && !organisation.equals(g.maison())),
                        lignes(toutes, noms, g -> g.maison() == null)));
    }

    private static List<PageCatalogue.Ligne> lignes(
            List<GrilleDuCatalogue> grilles,
            Map<OrganisationId, String> noms,
            Predicate<GrilleDuCatalogue> garde) {
        return grilles.stream().filter(garde).map(g -> ligne(g, noms)).toList();
    }

    private static PageCatalogue.Ligne ligne(
            GrilleDuCatalogue g, Map<OrganisationId, String> noms) {
        var v = g.montree();
        var maison = g.maison();
        return new PageCatalogue.Ligne(
                Lieux.de(v.id()),
                Typographie.francaise(v.nom()),
                g.nature().libelle(),
                points(v.feuilles())
                        + (v.brouillon() ? "" : " · version " + v.numero())
                        + (maison == null || !noms.containsKey(maison)
                                ? ""
                                : " · " + noms.get(maison)),
                extrait(v.presentation()),
                etat(g));
    }

    static String points(int feuilles) {
        return feuilles + (feuilles > 1 ? " points à coter" : " point à coter");
    }

    /// The first sentences, whole.
    private static String extrait(String presentation) {
        var premier = presentation.lines().findFirst().orElse("");
        if (premier.length() <= EXTRAIT) return Typographie.francaise(premier);
        int fin = premier.lastIndexOf(". ", EXTRAIT);
        int mot = premier.lastIndexOf(' ', EXTRAIT);
        return Typographie.francaise(
                fin > 0
                        ? premier.substring(0, fin + 1)
                        : premier.substring(0, mot > 0 ? mot : EXTRAIT) + "…");
    }

    static Pastille etat(GrilleDuCatalogue g) {
        if (g.retiree()) return new Pastille("Retirée des choix", Ton.NEUTRE);
        if (g.publiees().isEmpty()) return new Pastille("Brouillon", Ton.ATTENTE);
        return g.brouillon().isPresent()
                ? new Pastille("Publiée, nouvelle version en préparation", Ton.ATTENTE)
                : new Pastille("Publiée", Ton.FAIT);
    }
}

package fr.unisson.grilles.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.grilles.ComparaisonDeGrilles;
import fr.unisson.grilles.ComparaisonDeGrilles.Difference;
import fr.unisson.grilles.Correspondances;
import fr.unisson.grilles.Equivalence;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.GrillesPropres;
import fr.unisson.grilles.NatureDEquivalence;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.VersionDeGrille;
import fr.unisson.grilles.domaine.Ecarts;
import fr.unisson.socle.Comparaison;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Two grids side by side: what changed from one version to another, what asks the same thing.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d+}")
class RapprochementController {

    /// Beyond, only what is rated is asked for: a form holds a thousand fields.
    private static final int DEMANDES_AU_PLUS = 400;

    private final Grilles grilles;
    private final GrillesPropres propres;
    private final ComparaisonDeGrilles comparaisons;
    private final Correspondances correspondances;
    private final Templates pages;

    RapprochementController(
            Grilles grilles,
            GrillesPropres propres,
            ComparaisonDeGrilles comparaisons,
            Correspondances correspondances,
            Templates pages) {
        this.grilles = grilles;
        this.propres = propres;
        this.comparaisons = comparaisons;
        this.correspondances = correspondances;
        this.pages = pages;
    }

    @GetMapping("/comparaison")
    JteModel comparer(
            @PathVariable GrilleId id,
            @RequestParam(name = "avec", defaultValue = "") String choisie) {
        var toutes = propres.charger(id);
        var avec = choisie.isEmpty() ? voisine(toutes, id) : Optional.of(GrilleId.of(choisie));
        var difference = avec.map(a -> comparaisons.entre(a, id)).orElse(Difference.AUCUNE);
        return pages.grillesComparaison(
                new PageComparaisonDeGrilles(
                        fil(toutes, id),
                        Lieux.de(id) + "/comparaison",
                        toutes.versions().stream()
                                .filter(v -> !v.id().equals(id))
                                .map(RapprochementController::choix)
                                .toList(),
                        avec.map(GrilleId::toString).orElse(""),
                        choix(toutes.version(id).orElseThrow())
                                .libelle()
                                .toLowerCase(Locale.FRENCH),
                        difference.resume(),
                        difference.ecarts().stream()
                                .map(e ->
                                        new PageComparaisonDeGrilles.Ligne(
                                                e.code(),
                                                new Pastille(e.nature().libelle(), ton(e.nature())),
                                                Comparaison.de(e.avant(), e.apres()),
                                                e.details()))
                                .toList()));
    }

    /// The version before, or else the next: what a reader who names none wants to compare with.
    private static Optional<GrilleId> voisine(GrilleDuCatalogue toutes, GrilleId id) {
        int numero = toutes.version(id).orElseThrow().numero();
        return toutes.versions().stream()
                .filter(v -> !v.id().equals(id))
                .min(
                        Comparator.comparing((VersionDeGrille v) -> v.numero() > numero)
                                .thenComparingInt(v -> Math.abs(v.numero() - numero)))
                .map(VersionDeGrille::id);
    }

    private static Ton ton(Ecarts.Nature nature) {
        return switch (nature) {
            case AJOUTE -> Ton.FAIT;
            case RETIRE -> Ton.DANGER;
            case CHANGE -> Ton.EN_COURS;
        };
    }

    private static Choix choix(VersionDeGrille v) {
        return new Choix(
                v.id().toString(), "Version " + v.numero() + (v.brouillon() ? ", brouillon" : ""));
    }

    private static Fil fil(GrilleDuCatalogue toutes, GrilleId id) {
        return Lieux.FIL.puis(
                CompositionGrille.mots(toutes.version(id).orElseThrow().nom()), Lieux.de(id));
    }

    @GetMapping("/correspondances")
    JteModel lire(
            @PathVariable GrilleId id, @RequestParam(required = false) @Nullable String avec) {
        var autre = Saisies.numero(avec).map(GrilleId::new).orElse(null);
        return page(id, autre, new LinkedMultiValueMap<>(), Erreurs.AUCUNE);
    }

    /// @param saisie `identiques-12` and `proches-12` hold codes of the other grid
    @PostMapping("/correspondances")
    Object ecrire(
            @PathVariable GrilleId id,
            @RequestParam GrilleId avec,
            @RequestParam String lues,
            @RequestParam MultiValueMap<String, String> saisie) {
        propres.exiger(propres.charger(id).maison());
        var voisine = grilles.charger(avec);
        var dites = new ArrayList<Equivalence>();
        var inconnus = new ArrayList<String>();
        var gardees =
                correspondances.entre(id, avec).stream()
                        .collect(Collectors.groupingBy(Equivalence::noeud));
        for (var n : grilles.charger(id).noeuds()) {
            // Not asked for in a long grid: it stays as it is.
            if (!saisie.containsKey(champ(NatureDEquivalence.IDENTIQUE, n.id())))
                dites.addAll(gardees.getOrDefault(n.id(), List.of()));
            for (var nature : NatureDEquivalence.values())
                for (var code : codes(saisie.getFirst(champ(nature, n.id()))))
                    voisine.parCode(code)
                            .ifPresentOrElse(
                                    a -> ajouter(dites, new Equivalence(n.id(), a.id(), nature)),
                                    () ->
                                            inconnus.add(
                                                    n.code()
                                                            + " : « "
                                                            + code
                                                            + " » n’est pas un code de l’autre"
                                                            + " grille."));
        }
        if (!inconnus.isEmpty()) return Refus.page(page(id, avec, saisie, Erreurs.de(inconnus)));
        return switch (correspondances.ecrire(id, avec, lues, dites)) {
            case Resultat.Fait<Integer>(var nombre) ->
                    Redirection.vers(Lieux.correspondances(id, avec))
                            .avecMessage(
                                    nombre
                                            + (nombre > 1
                                                    ? " correspondances enregistrées."
                                                    : " correspondance enregistrée."));
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, Map.of(), e -> page(id, avec, saisie, e));
        };
    }

    /// The first word said of two nodes holds.
    private static void ajouter(List<Equivalence> dites, Equivalence e) {
        if (dites.stream().noneMatch(d -> d.noeud() == e.noeud() && d.autre() == e.autre()))
            dites.add(e);
    }

    private static List<String> codes(@Nullable String saisi) {
        return Arrays.stream(Saisies.texte(saisi).split("[\\s,;]+", -1))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    private static String champ(NatureDEquivalence nature, long noeud) {
        return (nature == NatureDEquivalence.IDENTIQUE ? "identiques-" : "proches-") + noeud;
    }

    private JteModel page(
            GrilleId id,
            @Nullable GrilleId avec,
            MultiValueMap<String, String> saisie,
            Erreurs erreurs) {
        var toutes = propres.charger(id);
        var grille = grilles.charger(id);
        var voisine = avec == null ? null : grilles.charger(avec);
        var dites = avec == null ? List.<Equivalence>of() : correspondances.entre(id, avec);
        return pages.grillesCorrespondances(
                new PageCorrespondances(
                        fil(toutes, id),
                        Lieux.de(id) + "/correspondances",
                        titre(grille),
                        voisine == null ? "" : titre(voisine),
                        autres(toutes, id),
                        avec == null ? "" : avec.toString(),
                        voisine == null
                                ? List.of()
                                : voisine.noeuds().stream()
                                        .map(n -> new Choix(n.code(), n.libelle()))
                                        .toList(),
                        voisine == null ? List.of() : lignes(grille, voisine, dites, saisie),
                        avec != null && correspondances.peutEcrire(id, avec),
                        Correspondances.lues(dites),
                        erreurs));
    }

    private static String titre(Grille g) {
        return CompositionGrille.mots(g.nom() + ", version " + g.numero());
    }

    private List<Choix> autres(GrilleDuCatalogue toutes, GrilleId id) {
        var avant = toutes.version(id).flatMap(toutes::avant);
        var choix = new ArrayList<Choix>();
        avant.ifPresent(
                v -> choix.add(new Choix(v.id().toString(), v.nom() + ", version " + v.numero())));
        var chez = SessionCourante.exigee().organisation();
        if (chez != null)
            propres.lister(chez).stream()
                    .filter(g -> g.grille() != toutes.grille() && !g.publiees().isEmpty())
                    .map(GrilleDuCatalogue::montree)
                    .map(v -> new Choix(v.id().toString(), v.nom() + ", version " + v.numero()))
                    .forEach(choix::add);
        return choix;
    }

    private List<PageCorrespondances.Ligne> lignes(
            Grille grille,
            Grille voisine,
            List<Equivalence> dites,
            MultiValueMap<String, String> saisie) {
        var parId = voisine.parId();
        boolean longue = grille.noeuds().size() > DEMANDES_AU_PLUS;
        var feuilles = grille.feuilles().stream().map(Noeud::id).collect(Collectors.toSet());
        var directes = dites.stream().collect(Collectors.groupingBy(Equivalence::noeud));
        var inverses =
                correspondances.entre(voisine.id(), grille.id()).stream()
                        .collect(Collectors.groupingBy(Equivalence::autre));
        return grille.noeuds().stream()
                .map(n -> {
                    var siennes = directes.getOrDefault(n.id(), List.of());
                    return new PageCorrespondances.Ligne(
                            n.id(),
                            n.code(),
                            CompositionGrille.mots(n.libelle()),
                            !feuilles.contains(n.id()),
                            !longue || feuilles.contains(n.id()),
                            ecrits(saisie, n, NatureDEquivalence.IDENTIQUE, siennes, parId),
                            ecrits(saisie, n, NatureDEquivalence.PROCHE, siennes, parId),
                            siennes.stream()
                                    .map(e -> enMots(e.nature(), parId.get(e.autre())))
                                    .toList(),
                            inverses.getOrDefault(n.id(), List.of()).stream()
                                    .map(e -> enMots(e.nature(), parId.get(e.noeud())))
                                    .toList());
                })
                .toList();
    }

    private static String ecrits(
            MultiValueMap<String, String> saisie,
            Noeud n,
            NatureDEquivalence nature,
            List<Equivalence> siennes,
            Map<Long, Noeud> parId) {
        var saisi = saisie.getFirst(champ(nature, n.id()));
        if (saisi != null) return saisi;
        return siennes.stream()
                .filter(e -> e.nature() == nature)
                .map(e -> parId.get(e.autre()))
                .filter(a -> a != null)
                .map(a -> a.code())
                .collect(Collectors.joining(" "));
    }

    private static String enMots(NatureDEquivalence nature, @Nullable Noeud n) {
        return n == null
                ? ""
                : CompositionGrille.mots(nature.libelle() + " : " + n.code() + " " + n.libelle());
    }
}

package fr.unisson.preuves;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.preuves.domaine.Validite;
import fr.unisson.preuves.domaine.Validite.Etat;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is proved of a grid on a day, point by point.
///
/// @param points what is to be proved, in reading order
/// @param horsProfil how many points concern no structure of the organisation
/// @param preuves by the id of the point
public record Carte(
        Grille grille,
        List<Noeud> points,
        int horsProfil,
        Map<Long, List<PreuveVue>> preuves,
        LocalDate jour) {

    /// Below this depth, what is rated is a detail of what is proved: the elements of a criterion.
    private static final int PROFONDEUR = 4;

    public Carte {
        points = List.copyOf(points);
        preuves = Map.copyOf(preuves);
    }

    /// What concerns none of the structures is not to be proved, unless something proves it.
    ///
    /// @param portees of the structures of the organisation; empty when nothing is known of them
    static Carte de(Grille grille, List<Portee> portees, List<PreuveVue> preuves, LocalDate jour) {
        var parPoint = preuves.stream().collect(Collectors.groupingBy(PreuveVue::noeud));
        var tous = aProuver(grille);
        var applicables = applicables(grille, portees);
        var points =
                portees.isEmpty()
                        ? tous
                        : tous.stream()
                                .filter(p ->
                                        applicables.contains(p.id())
                                                || parPoint.containsKey(p.id()))
                                .toList();
        return new Carte(grille, points, tous.size() - points.size(), parPoint, jour);
    }

    private static Set<Long> applicables(Grille grille, List<Portee> portees) {
        return portees.stream()
                .flatMap(p -> aProuver(grille.pour(p)).stream())
                .map(Noeud::id)
                .collect(Collectors.toSet());
    }

    /// The leaves, or their parents in a grid that goes down to elements.
    static List<Noeud> aProuver(Grille grille) {
        Set<Noeud> points = new LinkedHashSet<>();
        for (var feuille : grille.feuilles()) {
            var lignee = grille.lignee(feuille);
            points.add(lignee.size() < PROFONDEUR ? feuille : lignee.get(lignee.size() - 2));
        }
        return List.copyOf(points);
    }

    public List<PreuveVue> de(Noeud point) {
        return preuves.getOrDefault(point.id(), List.of());
    }

    public Etat etat(Noeud point) {
        return Validite.ensemble(de(point).stream().map(p -> p.le(jour)).toList());
    }

    /// Whether a point is proved today, and would not be any more without this object.
    public boolean tomberaitSans(Noeud point, ObjetQuiProuve objet) {
        return tomberaitSans(point, Set.of(objet));
    }

    private boolean tomberaitSans(Noeud point, Set<ObjetQuiProuve> objets) {
        var autres =
                de(point).stream()
                        .filter(p -> !objets.contains(p.objet()))
                        .map(p -> p.le(jour))
                        .toList();
        return etat(point) != Etat.NON_PROUVE && Validite.ensemble(autres) == Etat.NON_PROUVE;
    }

    /// The points that an object proves, or proved.
    public List<Noeud> dUn(ObjetQuiProuve objet) {
        return points.stream()
                .filter(p -> de(p).stream().anyMatch(v -> v.objet().equals(objet)))
                .toList();
    }

    /// The points that these prove today, alone or not.
    public List<Noeud> prouvesPar(Set<ObjetQuiProuve> objets) {
        return points.stream()
                .filter(p -> de(p).stream().anyMatch(v -> objets.contains(v.objet()) && prouve(v)))
                .toList();
    }

    /// Those of these objects that prove something today.
    public Set<ObjetQuiProuve> quiProuvent(Set<ObjetQuiProuve> objets) {
        return preuves.values().stream()
                .flatMap(List::stream)
                .filter(this::prouve)
                .map(PreuveVue::objet)
                .filter(objets::contains)
                .collect(Collectors.toSet());
    }

    private boolean prouve(PreuveVue preuve) {
        return preuve.le(jour) != Etat.NON_PROUVE;
    }

    /// The points that it alone proves today.
    public List<Noeud> tomberaientSans(ObjetQuiProuve objet) {
        return tomberaientSans(Set.of(objet));
    }

    /// The points that nothing else proves today, when they go together.
    public List<Noeud> tomberaientSans(Set<ObjetQuiProuve> objets) {
        return points.stream().filter(p -> tomberaitSans(p, objets)).toList();
    }

    /// Every object that proves something here.
    public Set<ObjetQuiProuve> objets() {
        return preuves.values().stream()
                .flatMap(List::stream)
                .map(PreuveVue::objet)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

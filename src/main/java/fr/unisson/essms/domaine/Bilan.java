package fr.unisson.essms.domaine;

import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Moyennes;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that the marks of an evaluation say, on a grid of chapters, objectives, criteria and
/// elements that holds what applies to the structure and nothing else.
public final class Bilan {

    /// The chapter rated once for each traced person.
    public static final String CHAPITRE_DES_PERSONNES = "1";

    /// Below so many traced persons, what they said of themselves could be told apart: it stays
    /// with those who rate.
    public static final int PERSONNES_AU_MOINS = 3;

    private final Grille grille;
    private final Map<Long, List<Noeud>> enfants;
    private final Map<Long, List<CoteDonnee>> cotes;
    private final Set<Integer> personnes;
    private final Set<Long> desPersonnes;
    private final Map<Methode, Moyennes> moyennes = new EnumMap<>(Methode.class);

    private Bilan(Grille grille, Set<Integer> personnes, List<CoteDonnee> donnees) {
        this.grille = grille;
        this.personnes = Set.copyOf(personnes);
        this.enfants =
                grille.noeuds().stream()
                        .filter(n -> n.parent() != null)
                        .collect(Collectors.groupingBy(Noeud::parent));
        this.cotes = donnees.stream().collect(Collectors.groupingBy(CoteDonnee::element));
        this.desPersonnes =
                grille.racines().stream()
                        .filter(r -> r.code().equals(CHAPITRE_DES_PERSONNES))
                        .flatMap(this::feuilles)
                        .map(Noeud::id)
                        .collect(Collectors.toSet());
        var notes = new HashMap<Long, BigDecimal>();
        cotes.forEach((element, siennes) ->
                Traceurs.note(siennes.stream().map(CoteDonnee::cote).toList())
                        .ifPresent(n -> notes.put(element, n)));
        for (var m : Methode.values()) moyennes.put(m, Moyennes.de(grille.noeuds(), notes, m));
    }

    /// @param personnes ranks of the persons traced in chapter 1
    public static Bilan de(Grille grille, Set<Integer> personnes, List<CoteDonnee> cotes) {
        return new Bilan(grille, personnes, cotes);
    }

    public Grille grille() {
        return grille;
    }

    /// How far a part of the grid is rated.
    ///
    /// @param cotes elements rated, for every traced person in chapter 1
    public record Avancement(int elements, int cotes) {

        public int pourcent() {
            return elements == 0 ? 0 : cotes * 100 / elements;
        }

        public boolean complet() {
            return cotes == elements;
        }
    }

    public Avancement avancement() {
        return avancement(grille.racines().stream().flatMap(this::feuilles));
    }

    public Avancement avancement(Noeud noeud) {
        return avancement(feuilles(noeud));
    }

    private Avancement avancement(Stream<Noeud> feuilles) {
        var toutes = feuilles.toList();
        return new Avancement(
                toutes.size(), (int) toutes.stream().filter(f -> complet(f.id())).count());
    }

    private boolean complet(long element) {
        var siennes = cotes.getOrDefault(element, List.of());
        if (!desPersonnes.contains(element)) return !siennes.isEmpty();
        return !personnes.isEmpty()
                && siennes.stream()
                        .map(CoteDonnee::personne)
                        .collect(Collectors.toSet())
                        .containsAll(personnes);
    }

    /// Elements of chapter 1 rated for everybody who is traced.
    public int completsParPersonne() {
        return (int) desPersonnes.stream().filter(this::complet).count();
    }

    public Optional<BigDecimal> note(Noeud noeud, Methode methode) {
        return moyennes(methode).de(noeud.id());
    }

    /// A theme within a chapter: the mean of its objectives.
    public Optional<BigDecimal> theme(Noeud chapitre, String theme, Methode methode) {
        return moyennes(methode)
                .de(enfants(chapitre).stream().filter(o -> theme(o).equals(theme)).toList());
    }

    /// A theme: the mean over the chapters that have it.
    public Optional<BigDecimal> theme(String theme, Methode methode) {
        return Moyennes.exacte(
                grille.racines().stream().flatMap(c -> theme(c, theme, methode).stream()).toList());
    }

    /// In reading order.
    public Set<String> themes() {
        return objectifs()
                .map(this::theme)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The theme of an objective: its own, or that of what it holds.
    public String theme(Noeud objectif) {
        return objectif.axe().isEmpty()
                ? enfants(objectif).stream()
                        .map(this::theme)
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse("")
                : objectif.axe();
    }

    public Stream<Noeud> objectifs() {
        return grille.racines().stream().flatMap(c -> enfants(c).stream());
    }

    public Stream<Noeud> criteres() {
        return objectifs().flatMap(o -> enfants(o).stream());
    }

    public Stream<Noeud> imperatifs() {
        return criteres().filter(Noeud::imperatif);
    }

    public Atteinte atteinte(Noeud critere) {
        var elements = enfants(critere);
        return Atteinte.de(
                elements.size(),
                elements.stream()
                        .flatMap(e -> cotes.getOrDefault(e.id(), List.of()).stream())
                        .map(CoteDonnee::cote)
                        .toList());
    }

    /// How many marks of a part of the grid are this one.
    public int compter(Noeud noeud, Cote cote) {
        return (int)
                feuilles(noeud)
                        .flatMap(f -> cotes.getOrDefault(f.id(), List.of()).stream())
                        .filter(c -> c.cote() == cote)
                        .count();
    }

    public Optional<EchelleQualite> echelle(Methode methode) {
        var m = moyennes(methode);
        return EchelleQualite.de(
                objectifs()
                        .flatMap(o ->
                                m.de(o.id()).stream()
                                        .map(n ->
                                                new EchelleQualite.Objectif(
                                                        o.code(), n, cotes(o, m))))
                        .toList(),
                imperatifs().flatMap(c -> m.de(c.id()).stream()).toList());
    }

    private int cotes(Noeud objectif, Moyennes m) {
        return (int) enfants(objectif).stream().filter(c -> m.de(c.id()).isPresent()).count();
    }

    /// The marks that may be raised, as the way to the next letter reads them.
    List<Hauteur> hauteurs() {
        var hauteurs = new ArrayList<Hauteur>();
        objectifs()
                .forEach(o -> {
                    for (var critere : enfants(o)) {
                        for (var element : enfants(critere)) {
                            for (var c : cotes.getOrDefault(element.id(), List.of())) {
                                c.cote()
                                        .points()
                                        .ifPresent(p ->
                                                hauteurs.add(
                                                        new Hauteur(
                                                                o.code(),
                                                                critere.id(),
                                                                critere.imperatif(),
                                                                element.id(),
                                                                c.personne(),
                                                                p.intValue())));
                            }
                        }
                    }
                });
        return hauteurs;
    }

    public Moyennes moyennes(Methode methode) {
        var m = moyennes.get(methode);
        if (m == null) throw new IllegalStateException("Every method is computed");
        return m;
    }

    public List<Noeud> enfants(Noeud noeud) {
        return enfants.getOrDefault(noeud.id(), List.of());
    }

    private Stream<Noeud> feuilles(Noeud noeud) {
        var dessous = enfants(noeud);
        return dessous.isEmpty() ? Stream.of(noeud) : dessous.stream().flatMap(this::feuilles);
    }

    /// Elements of chapter 1, rated for each person.
    public Set<Long> desPersonnes() {
        return new HashSet<>(desPersonnes);
    }
}

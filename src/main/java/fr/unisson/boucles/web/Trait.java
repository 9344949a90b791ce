package fr.unisson.boucles.web;

import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.boucles.Boucle;
import fr.unisson.boucles.Suite;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The line of time of one point, drawn from the table that follows it: marks by their height in
/// their scale, a low one as a diamond; below, the actions on the day they were opened, a full
/// square for those that proved effective.
///
/// @param ligne from mark to mark
public record Trait(String ligne, List<Marque> marques, List<Acte> actes, String titre) {

    public static final int LARGEUR = 640;
    public static final int HAUTEUR = 210;
    public static final int SOMMET = 44;
    public static final int PLANCHER = 130;
    static final int ACTES = 172;
    private static final int BORD = 60;

    /// Nearer, the words of two marks would run into each other: the last one keeps its own, then
    /// the first; the table tells the others.
    private static final int PLACE = 245;

    public Trait {
        marques = List.copyOf(marques);
        actes = List.copyOf(actes);
    }

    /// @param ancre on which side of it its words stand
    /// @param etiquetee its words are written beside it, where there is room for them
    /// @param losange path of a low mark, empty for the others
    public record Marque(
            String x,
            String y,
            String ancre,
            boolean etiquetee,
            String note,
            String jour,
            String losange,
            String mots) {}

    /// @param efficace it changed what it aimed at
    /// @param abandonnee it was given up, or changed nothing
    public record Acte(
            String carre, boolean efficace, boolean abandonnee, String croix, String mots) {}

    static Trait de(Boucle boucle) {
        var jours =
                boucle.suites().stream()
                        .flatMap(s ->
                                Stream.concat(
                                        Stream.of(s.note().cotation().le()),
                                        s.actions().stream().map(a -> a.action().creeLe())))
                        .sorted()
                        .toList();
        var debut = jours.getFirst();
        long duree = Math.max(1, ChronoUnit.DAYS.between(debut, jours.getLast()));
        var marques = new ArrayList<Marque>();
        var actes = new ArrayList<Acte>();
        var ligne = new StringBuilder();
        var etiquetees =
                etiquetees(
                        boucle.suites().stream()
                                .map(s -> x(debut, duree, s.note().cotation().le()))
                                .toList());
        for (var s : boucle.suites()) {
            double x = x(debut, duree, s.note().cotation().le());
            double y = PLANCHER - s.note().hauteur().doubleValue() * (PLANCHER - SOMMET);
            ligne.append(ligne.isEmpty() ? "M" : " L").append(n(x)).append(' ').append(n(y));
            marques.add(marque(s, x, y, etiquetees.contains(marques.size())));
            for (var a : s.actions()) actes.add(acte(a, x(debut, duree, a.action().creeLe())));
        }
        return new Trait(
                ligne.toString(),
                marques,
                actes,
                boucle.derniere().point().code() + " " + boucle.derniere().point().libelle());
    }

    /// The ranks of the marks whose words are written.
    private static Set<Integer> etiquetees(List<Double> places) {
        var gardees = new HashSet<Integer>();
        IntStream.concat(IntStream.of(places.size() - 1), IntStream.range(0, places.size() - 1))
                .filter(i ->
                        gardees.stream()
                                .allMatch(g -> Math.abs(places.get(g) - places.get(i)) >= PLACE))
                .forEach(gardees::add);
        return gardees;
    }

    private static double x(LocalDate debut, long duree, LocalDate jour) {
        return BORD + (double) ChronoUnit.DAYS.between(debut, jour) / duree * (LARGEUR - 2 * BORD);
    }

    private static Marque marque(Suite s, double x, double y, boolean etiquetee) {
        var m = s.note();
        return new Marque(
                n(x),
                n(y),
                x < LARGEUR / 4.0 ? "start" : x > LARGEUR * 0.75 ? "end" : "middle",
                etiquetee,
                m.dite(),
                Dates.jour(m.cotation().le()),
                m.basse() ? "M%s %s l9 9 l-9 9 l-9 -9 z".formatted(n(x), n(y - 9)) : "",
                Dates.jour(m.cotation().le())
                        + "\u00a0: "
                        + m.dite()
                        + (m.basse() ? ", note basse" : ""));
    }

    private static Acte acte(SuiteDeConstat a, double x) {
        boolean perdue = SuitesLues.perdue(a);
        return new Acte(
                "M%s %s h14 v14 h-14 z".formatted(n(x - 7), n(ACTES - 7)),
                SuitesLues.efficace(a),
                perdue,
                perdue ? "M%s %s l14 14 m0 -14 l-14 14".formatted(n(x - 7), n(ACTES - 7)) : "",
                a.action().titre() + "\u00a0: " + SuitesLues.mot(a));
    }

    private static String n(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}

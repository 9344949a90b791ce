package fr.unisson.indicateurs.domaine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A series read as a chart: its median, its centre, the limits of its ordinary variation, its
/// signals.
///
/// Limits, from the NIST/SEMATECH e-Handbook of Statistical Methods: § 6.3.3.2 for a proportion
/// (binomial), § 6.3.3.1 for counts (Poisson), here for unequal areas of opportunity, § 6.3.2.2 for
/// individual values (moving range of two, divided by 1.128). All are three standard deviations
/// wide. The centre of a p- or u-chart is the mean weighted by sizes; rows on one side are counted
/// from it, and from the median where there is no size.
///
/// @param basses lower limit at each point, null where there is none; `hautes` likewise
public record Carte(
        Type type,
        List<Point> points,
        @Nullable Double mediane,
        @Nullable Double centre,
        List<@Nullable Double> basses,
        List<@Nullable Double> hautes,
        List<Signal> signaux) {

    public enum Type {
        PART("Carte p (proportions)"),
        TAUX("Carte u (taux)"),
        INDIVIDUELLE("Courbe de suivi (valeurs individuelles)");

        private final String libelle;

        Type(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// Limits drawn from fewer values would move with each new one. The number is a choice of ours.
    public static final int POINTS_POUR_DES_LIMITES = 10;

    private static final double ECARTS = 3;
    private static final double D2 = 1.128;

    public Carte {
        points = List.copyOf(points);
        basses = java.util.Collections.unmodifiableList(new ArrayList<>(basses));
        hautes = java.util.Collections.unmodifiableList(new ArrayList<>(hautes));
        signaux = List.copyOf(signaux);
    }

    /// @param multiplicateur of the values over the bare ratio: 100 for percentages
    public static Carte de(Type type, List<Point> points, double multiplicateur) {
        var valeurs = points.stream().map(Point::valeur).filter(Objects::nonNull).toList();
        var mediane = valeurs.isEmpty() ? null : mediane(valeurs);
        boolean parTaille = type != Type.INDIVIDUELLE;
        double moyenne = parTaille ? moyennePonderee(points) : moyenne(valeurs);
        var centre = Double.isNaN(moyenne) ? null : parTaille ? Double.valueOf(moyenne) : mediane;
        boolean limites = valeurs.size() >= POINTS_POUR_DES_LIMITES && centre != null;
        ToDoubleFunction<Point> ecart =
                limites ? ecart(type, points, moyenne, multiplicateur) : _ -> Double.NaN;
        var bas = new ArrayList<@Nullable Double>();
        var haut = new ArrayList<@Nullable Double>();
        double plancher = valeurs.stream().allMatch(v -> v >= 0) ? 0 : Double.NEGATIVE_INFINITY;
        double plafond = type == Type.PART ? multiplicateur : Double.POSITIVE_INFINITY;
        for (var p : points) {
            double e = ecart.applyAsDouble(p);
            boolean trace = limites && !Double.isNaN(e);
            bas.add(trace ? Math.max(plancher, moyenne - e) : null);
            haut.add(trace ? Math.min(plafond, moyenne + e) : null);
        }
        return new Carte(
                type, points, mediane, centre, bas, haut, Signaux.de(points, centre, bas, haut));
    }

    private static ToDoubleFunction<Point> ecart(
            Type type, List<Point> points, double moyenne, double k) {
        return switch (type) {
            case PART -> p -> parTaille(p, Math.max(0, moyenne / k * (1 - moyenne / k)), k);
            case TAUX -> p -> parTaille(p, Math.max(0, moyenne / k), k);
            case INDIVIDUELLE -> {
                double e = ECARTS * etendueMobile(points) / D2;
                yield _ -> e;
            }
        };
    }

    private static double parTaille(Point p, double variance, double k) {
        return p.taille() == null || p.taille() <= 0
                ? Double.NaN
                : ECARTS * Math.sqrt(variance / p.taille()) * k;
    }

    private static double moyenne(List<Double> valeurs) {
        return valeurs.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static double moyennePonderee(List<Point> points) {
        double somme = 0;
        double taille = 0;
        for (var p : points) {
            if (p.valeur() == null || p.taille() == null) continue;
            somme += p.valeur() * p.taille();
            taille += p.taille();
        }
        return taille == 0 ? Double.NaN : somme / taille;
    }

    /// Between neighbours that both have a value.
    private static double etendueMobile(List<Point> points) {
        double somme = 0;
        int nombre = 0;
        for (int i = 1; i < points.size(); i++) {
            var avant = points.get(i - 1).valeur();
            var ici = points.get(i).valeur();
            if (avant == null || ici == null) continue;
            somme += Math.abs(ici - avant);
            nombre++;
        }
        return nombre == 0 ? Double.NaN : somme / nombre;
    }

    static double mediane(List<Double> valeurs) {
        var rangees = valeurs.stream().sorted().toList();
        int milieu = rangees.size() / 2;
        return rangees.size() % 2 == 1
                ? rangees.get(milieu)
                : (rangees.get(milieu - 1) + rangees.get(milieu)) / 2;
    }

    public boolean limitee() {
        return hautes.stream().anyMatch(Objects::nonNull);
    }

    public int mesures() {
        return (int) points.stream().filter(p -> p.valeur() != null).count();
    }
}

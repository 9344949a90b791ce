package fr.unisson.annuaire.domaine;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The legal projections of French territories, read backwards (metres to degrees).
///
/// Source: IGN, « Algorithmes nécessaires à la projection conique conforme de Lambert » (NT/G 71)
/// for Lambert 93; the usual series of the transverse Mercator projection for UTM. Precision better
/// than a metre, which is finer than the addresses that carry these numbers.
public enum Projection {
    LAMBERT_93,
    UTM_20_NORD,
    UTM_21_NORD,
    UTM_22_NORD,
    UTM_40_SUD,
    UTM_38_SUD;

    private static final double GRAND_AXE = 6_378_137.0;
    private static final double E2 = 0.006_694_380_022_90;
    private static final double E = Math.sqrt(E2);

    /// The projection that files use for a place, known by its department or commune code.
    public static Projection de(@Nullable String codeTerritoire) {
        if (codeTerritoire == null || codeTerritoire.length() < 3) return LAMBERT_93;
        return switch (codeTerritoire.substring(0, 3)) {
            case "971", "972", "977", "978" -> UTM_20_NORD;
            case "973" -> UTM_22_NORD;
            case "974" -> UTM_40_SUD;
            case "975" -> UTM_21_NORD;
            case "976" -> UTM_38_SUD;
            default -> LAMBERT_93;
        };
    }

    /// The projection named in a source: `1,ATLASANTE,100,IGN,BD_ADRESSE,V2.1,UTM_N20`.
    public static Projection nommee(String source) {
        String nom = source.toUpperCase(Locale.ROOT);
        if (nom.contains("UTM_N20")) return UTM_20_NORD;
        if (nom.contains("UTM_N21")) return UTM_21_NORD;
        if (nom.contains("UTM_N22")) return UTM_22_NORD;
        if (nom.contains("UTM_S40")) return UTM_40_SUD;
        if (nom.contains("UTM_S38")) return UTM_38_SUD;
        return LAMBERT_93;
    }

    /// Two numbers in metres, in either order: north is always the greater, except close to the
    /// equator, where the boxes of [Coordonnees] decide.
    public Optional<Coordonnees> enDegres(double a, double b) {
        return inverse(a, b).or(() -> inverse(b, a));
    }

    private Optional<Coordonnees> inverse(double est, double nord) {
        if (this == LAMBERT_93 && (est < 0 || est > 1_400_000 || nord < 6_000_000))
            return Optional.empty();
        Coordonnees c =
                switch (this) {
                    case LAMBERT_93 -> lambert93(est, nord);
                    case UTM_20_NORD -> utm(est, nord, 20);
                    case UTM_21_NORD -> utm(est, nord, 21);
                    case UTM_22_NORD -> utm(est, nord, 22);
                    case UTM_40_SUD -> utm(est, nord - 10_000_000, 40);
                    case UTM_38_SUD -> utm(est, nord - 10_000_000, 38);
                };
        // The boxes swap by themselves: refuse a point that only fits when its degrees are swapped.
        return Coordonnees.enDegres(c.latitude(), c.longitude()).filter(c::equals);
    }

    private static Coordonnees lambert93(double x, double y) {
        double n = 0.725_607_765_053_267;
        double c = 11_754_255.426_096_0;
        double xs = 700_000;
        double ys = 12_655_612.049_876_0;
        double rayon = Math.hypot(x - xs, y - ys);
        double longitude = Math.toRadians(3) + Math.atan((x - xs) / (ys - y)) / n;
        double isometrique = -Math.log(Math.abs(rayon / c)) / n;
        double latitude = 2 * Math.atan(Math.exp(isometrique)) - Math.PI / 2;
        for (int i = 0; i < 10; i++) {
            double sinus = E * Math.sin(latitude);
            double facteur = Math.pow((1 + sinus) / (1 - sinus), E / 2);
            latitude = 2 * Math.atan(facteur * Math.exp(isometrique)) - Math.PI / 2;
        }
        return new Coordonnees(Math.toDegrees(latitude), Math.toDegrees(longitude));
    }

    private static Coordonnees utm(double est, double nord, int fuseau) {
        double ep2 = E2 / (1 - E2);
        double e1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2));
        double mu =
                nord
                        / 0.9996
                        / (GRAND_AXE * (1 - E2 / 4 - 3 * E2 * E2 / 64 - 5 * E2 * E2 * E2 / 256));
        double pied =
                mu
                        + (1.5 * e1 - 27 * Math.pow(e1, 3) / 32) * Math.sin(2 * mu)
                        + (21 * e1 * e1 / 16 - 55 * Math.pow(e1, 4) / 32) * Math.sin(4 * mu)
                        + 151 * Math.pow(e1, 3) / 96 * Math.sin(6 * mu);
        double c1 = ep2 * Math.pow(Math.cos(pied), 2);
        double t1 = Math.pow(Math.tan(pied), 2);
        double racine = 1 - E2 * Math.pow(Math.sin(pied), 2);
        double n1 = GRAND_AXE / Math.sqrt(racine);
        double r1 = GRAND_AXE * (1 - E2) / Math.pow(racine, 1.5);
        double d = (est - 500_000) / (n1 * 0.9996);
        double latitude =
                pied
                        - n1
                                * Math.tan(pied)
                                / r1
                                * (d * d / 2
                                        - (5 + 3 * t1 + 10 * c1 - 4 * c1 * c1 - 9 * ep2)
                                                * Math.pow(d, 4)
                                                / 24);
        double longitude =
                (d
                                - (1 + 2 * t1 + c1) * Math.pow(d, 3) / 6
                                + (5 - 2 * c1 + 28 * t1 - 3 * c1 * c1 + 8 * ep2 + 24 * t1 * t1)
                                        * Math.pow(d, 5)
                                        / 120)
                        / Math.cos(pied);
        return new Coordonnees(
                Math.toDegrees(latitude), fuseau * 6 - 183 + Math.toDegrees(longitude));
    }
}

package fr.unisson.annuaire.domaine;

import java.util.List;
import java.util.Optional;

/// A position in degrees (WGS 84, which RGF93 equals at our precision).
public record Coordonnees(double latitude, double longitude) {

    /// Where France is: a pair is believed only inside one of these boxes, which also tells
    /// latitude from longitude, since published files give them in either order.
    private static final List<Emprise> FRANCE =
            List.of(
                    new Emprise(41, 51.5, -5.5, 10), // France métropolitaine
                    new Emprise(14, 18.6, -63.3, -60.5), // Antilles
                    new Emprise(2, 6, -55, -51), // Guyane
                    new Emprise(-21.6, -20.7, 55, 56), // La Réunion
                    new Emprise(-13.2, -12.4, 44.8, 45.5), // Mayotte
                    new Emprise(46.5, 47.3, -56.7, -55.9), // Saint-Pierre-et-Miquelon
                    new Emprise(-23, -18, 158, 172.5), // Nouvelle-Calédonie
                    new Emprise(-28, -7, -155, -134), // Polynésie française
                    new Emprise(-15, -13, -179, -176)); // Wallis-et-Futuna

    private record Emprise(double sud, double nord, double ouest, double est) {
        boolean contient(double latitude, double longitude) {
            return latitude >= sud && latitude <= nord && longitude >= ouest && longitude <= est;
        }
    }

    /// Two numbers in degrees, in either order.
    public static Optional<Coordonnees> enDegres(double a, double b) {
        if (enFrance(a, b)) return Optional.of(new Coordonnees(a, b));
        if (enFrance(b, a)) return Optional.of(new Coordonnees(b, a));
        return Optional.empty();
    }

    private static boolean enFrance(double latitude, double longitude) {
        return FRANCE.stream().anyMatch(e -> e.contient(latitude, longitude));
    }
}

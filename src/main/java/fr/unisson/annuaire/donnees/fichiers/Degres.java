package fr.unisson.annuaire.donnees.fichiers;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Coordinates as written in files and in the staging table: six decimals, a tenth of a metre.
final class Degres {
    private Degres() {}

    static Optional<Double> lire(@Nullable String texte) {
        if (texte == null || texte.isBlank()) return Optional.empty();
        try {
            double valeur = Double.parseDouble(texte.strip().replace(',', '.'));
            return Double.isFinite(valeur) ? Optional.of(valeur) : Optional.empty();
        } catch (NumberFormatException pasUnNombre) {
            return Optional.empty();
        }
    }

    static String ecrire(double degres) {
        return String.format(Locale.ROOT, "%.6f", degres);
    }
}

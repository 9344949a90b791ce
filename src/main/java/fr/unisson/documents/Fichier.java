package fr.unisson.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deposited file, without its content.
///
/// @param elimineLe when its content was legally eliminated, null while it is kept
public record Fichier(
        FichierId id,
        String nom,
        String type,
        long taille,
        String empreinte,
        Instant deposeLe,
        @Nullable Instant elimineLe) {

    private static final long KILO = 1024;

    public Fichier(
            FichierId id,
            String nom,
            String type,
            long taille,
            String empreinte,
            Instant deposeLe) {
        this(id, nom, type, taille, empreinte, deposeLe, null);
    }

    public String adresse() {
        return "/documents/" + id;
    }

    /// "3,4 Mo", as a reader wants it.
    public String tailleLisible() {
        return tailleLisible(taille);
    }

    /// The size of a file known by this number only.
    public static String tailleLisible(long taille) {
        if (taille < KILO) {
            return taille + " octets";
        }
        return taille < KILO * KILO
                ? "%d Ko".formatted(Math.round((double) taille / KILO))
                : String.format(
                        java.util.Locale.FRANCE, "%.1f Mo", (double) taille / (KILO * KILO));
    }
}

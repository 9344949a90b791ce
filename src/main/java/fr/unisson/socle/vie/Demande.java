package fr.unisson.socle.vie;

import org.jspecify.annotations.Nullable;

/// Who asks for a passage, in which role, and the reason given.
public record Demande(Role role, @Nullable String motif) {

    public static Demande de(Role role) {
        return new Demande(role, null);
    }

    public Demande car(String nouveauMotif) {
        return new Demande(role, nouveauMotif);
    }

    boolean sansMotif() {
        return motif == null || motif.isBlank();
    }
}

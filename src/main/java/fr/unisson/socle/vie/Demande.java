package fr.unisson.socle.vie;

import fr.unisson.socle.Acteur;
import fr.unisson.socle.DonneeDePatient;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks for a passage, in which role, and the reason given.
public record Demande(Role role, @Nullable String motif) {

    public static Demande de(Role role) {
        return new Demande(role, null);
    }

    public Demande car(String nouveauMotif) {
        return new Demande(role, nouveauMotif);
    }

    /// A reason is kept for ever: it designates no person cared for. What the platform repeats was
    /// written elsewhere, and what it notes waits for no wording.
    Optional<Motif> motifIndiscret() {
        return motif == null || Acteur.courant().nature() == Acteur.Nature.SYSTEME
                ? Optional.empty()
                : DonneeDePatient.refus(Motif.SANS_MOTIF, motif);
    }

    boolean sansMotif() {
        return motif == null || motif.isBlank();
    }
}

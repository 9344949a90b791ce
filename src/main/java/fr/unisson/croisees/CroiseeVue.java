package fr.unisson.croisees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.grilles.GrilleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A cross evaluation, without any mark.
///
/// @param fin end of the period that it looks at, null for an open-ended convention
/// @param noterAvant last day to give one's grid
/// @param rapport the file of the report that was sent
public record CroiseeVue(
        CroiseeId id,
        ConventionId convention,
        NatureCroisee nature,
        GrilleId grille,
        EtatCroisee etat,
        int version,
        @Nullable LocalDate fin,
        LocalDate noterAvant,
        @Nullable Long rapport,
        Instant creeLe,
        Instant etatLe) {

    public String adresse() {
        return "/conventions/" + convention + "/evaluations/" + id;
    }
}

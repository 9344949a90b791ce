package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the validation by one party's body looks at.
///
/// @param partieConcernee the party whose body decides
/// @param partieDeLActeur the party for which the person acts, null when none
/// @param figeLe day on which the text under decision was frozen: no body saw it before
/// @param materiellementIdentique every referent declared that the texts differ by purely material
///   corrections
public record DossierValidation(
        long partieConcernee,
        @Nullable Long partieDeLActeur,
        @Nullable String instance,
        @Nullable LocalDate date,
        LocalDate aujourdhui,
        LocalDate figeLe,
        int avisDemandes,
        int avisAttendus,
        @Nullable Deliberation deliberation,
        String empreinteCourante,
        boolean materiellementIdentique,
        boolean accordDuSignataire) {

    /// What the body decided, on which text.
    public record Deliberation(
            @Nullable LocalDate date,
            @Nullable String numero,
            @Nullable Long fichier,
            String empreinte,
            @Nullable String reserves) {}
}

package fr.unisson.evaluations;

import fr.unisson.acces.CompteId;
import org.jspecify.annotations.Nullable;

/// Somebody who rates.
///
/// @param compte null for who answers on paper
/// @param aRepondu whether a mark was given, never which
/// @param renonce accepts that the figures of the college be shown below the minimum
/// @param moi the reader
public record ParticipantVue(
        long id,
        @Nullable CompteId compte,
        String nom,
        Qualite qualite,
        boolean aRepondu,
        boolean renonce,
        boolean moi) {

    public CollegeRepondant college() {
        return qualite.college();
    }

    public boolean surPapier() {
        return compte == null;
    }
}

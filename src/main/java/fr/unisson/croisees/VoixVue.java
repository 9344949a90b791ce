package fr.unisson.croisees;

import fr.unisson.acces.CompteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who answers: a party, or one users' representative.
///
/// @param partie null for a users' representative
/// @param compte null for a party
/// @param remiseLe null while its grid is not given
/// @param presente false for a party that left since
/// @param mienne the reader gives it
public record VoixVue(
        long id,
        @Nullable Long partie,
        @Nullable CompteId compte,
        String nom,
        @Nullable Instant remiseLe,
        boolean presente,
        boolean mienne) {

    public boolean remise() {
        return remiseLe != null;
    }

    public boolean dUsager() {
        return partie == null;
    }

    /// Its grid is still hoped for.
    public boolean attendue() {
        return !remise() && presente;
    }
}

package fr.unisson.conventions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A diagnosis brought to the convention.
///
/// @param ecarte why it was set aside, null while it counts
public record DiagnosticVue(
        long id,
        @Nullable Long partie,
        String intitule,
        String source,
        @Nullable LocalDate etabliLe,
        String resume,
        @Nullable String lien,
        @Nullable Long fichier,
        @Nullable String par,
        Instant le,
        @Nullable String ecarte) {

    public boolean retenu() {
        return ecarte == null;
    }
}

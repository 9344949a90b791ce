package fr.unisson.conventions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A shared finding.
///
/// @param ecarte why it was set aside, null while it counts
public record ConstatVue(
        long id, String texte, @Nullable String par, Instant le, @Nullable String ecarte) {

    public boolean retenu() {
        return ecarte == null;
    }
}

package fr.unisson.essms;

import fr.unisson.grilles.Portee;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said of a profile, one day.
///
/// @param portee null when an establishment went back to its category
/// @param verification the category was compared with a real grid, and nothing of it changed
/// @param qui null when the platform came with it, or the account is not for this reader
public record ProfilDit(
        @Nullable Portee portee,
        boolean verification,
        @Nullable String qui,
        String motif,
        Instant le) {}

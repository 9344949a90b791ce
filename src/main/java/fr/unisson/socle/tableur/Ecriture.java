package fr.unisson.socle.tableur;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table being written row by row, never held whole in memory.
public sealed interface Ecriture extends Closeable permits EcritureCsv, EcritureXlsx {

    /// @param valeurs text, numbers, dates, booleans, or null for an empty cell
    void ligne(List<? extends @Nullable Object> valeurs);

    default void ligne(@Nullable Object... valeurs) {
        ligne(java.util.Arrays.asList(valeurs));
    }
}

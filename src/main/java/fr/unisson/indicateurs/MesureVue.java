package fr.unisson.indicateurs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One measure of a period; the last one counts, the former ones stay readable.
public record MesureVue(
        int rang,
        Mesure mesure,
        int methode,
        OrigineValeur origine,
        @Nullable String motif,
        @Nullable String auteur,
        Instant le) {}

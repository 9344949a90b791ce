package fr.unisson.annuaire.domaine;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cleaning of the texts found in files: padded names, empty cells, control characters.
public final class Texte {
    private Texte() {}

    /// Trimmed, every run of blanks or control characters as one space; null when nothing is left.
    public static @Nullable String propre(@Nullable String brut) {
        if (brut == null) return null;
        StringBuilder propre = new StringBuilder(brut.length());
        boolean blanc = false;
        for (int i = 0; i < brut.length(); i++) {
            char c = brut.charAt(i);
            if (c <= ' ' || c == '\u00a0' || Character.isISOControl(c)) {
                blanc = true;
            } else {
                if (blanc && !propre.isEmpty()) propre.append(' ');
                blanc = false;
                propre.append(c);
            }
        }
        return propre.isEmpty() ? null : propre.toString();
    }

    /// The parts that exist, joined by one space; null when none does.
    public static @Nullable String joindre(@Nullable String... parties) {
        return propre(
                Arrays.stream(parties).filter(Objects::nonNull).collect(Collectors.joining(" ")));
    }
}

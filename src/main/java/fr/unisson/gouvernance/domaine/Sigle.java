package fr.unisson.gouvernance.domaine;

import fr.unisson.gouvernance.NatureInstance;
import java.util.Arrays;
import java.util.stream.Collectors;

/// How the decisions of an instance are numbered: "COPIL 2026-004".
public final class Sigle {

    private Sigle() {}

    public static String numero(NatureInstance nature, int annee, int rang) {
        return "%s %d-%03d".formatted(de(nature), annee, rang);
    }

    /// Natures known by their initials keep them, the others take those of their words.
    static String de(NatureInstance nature) {
        var mots = nature.name().split("_", -1);
        if (mots.length == 1) return nature == NatureInstance.AUTRE ? "INST" : nature.name();
        return Arrays.stream(mots).map(m -> m.substring(0, 1)).collect(Collectors.joining());
    }
}

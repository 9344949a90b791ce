package fr.unisson.socle;

import java.util.regex.Pattern;

/// « de Monique », « d’Odile », « d’Hélène », « qu’elle »: the little word before another.
public final class Elision {

    private static final Pattern VOYELLE =
            Pattern.compile(
                    "[aeiouàâéèêëîïôöùûüœæ]"
                            // A silent h; those below are not.
                            + "|h(?!a(?:l[lt]|m|ndicap|rdi|ut|vre)|éros|ors|ou[ex]|uit)[aeiouyéèêîôû]",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Elision() {}

    public static String de(String nom) {
        return elider("d", nom);
    }

    public static String que(String suite) {
        return elider("qu", suite);
    }

    private static String elider(String mot, String suite) {
        return mot + (VOYELLE.matcher(suite).lookingAt() ? "’" : "e ") + suite;
    }
}

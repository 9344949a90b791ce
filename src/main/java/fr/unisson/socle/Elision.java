package fr.unisson.socle;

import java.util.regex.Pattern;

/// « de Monique », « d’Odile », « d’Hélène »: the little word before a name.
public final class Elision {

    private static final Pattern VOYELLE =
            Pattern.compile(
                    "[aeiouàâéèêëîïôöùûüœæ]"
                            // A silent h; those below are not.
                            + "|h(?!a(?:l[lt]|m|ndicap|rdi|ut|vre)|éros|ors|ou[ex]|uit)[aeiouyéèêîôû]",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Elision() {}

    public static String de(String nom) {
        return (VOYELLE.matcher(nom).lookingAt() ? "d’" : "de ") + nom;
    }
}

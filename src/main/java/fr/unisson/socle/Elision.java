package fr.unisson.socle;

import java.util.regex.Pattern;

/// « de Monique », « d’Odile »: the little word before a name.
public final class Elision {

    private static final Pattern VOYELLE =
            Pattern.compile(
                    "[aeiouàâéèêëîïôöùûüœæ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Elision() {}

    public static String de(String nom) {
        return (VOYELLE.matcher(nom).lookingAt() ? "d’" : "de ") + nom;
    }
}

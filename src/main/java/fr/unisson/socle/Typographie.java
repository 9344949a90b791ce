package fr.unisson.socle;

import java.util.regex.Pattern;

/// French spaces that must not break a line: before double punctuation and inside guillemets.
///
/// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
public final class Typographie {

    private static final String INSECABLE = "\u00a0";
    private static final Pattern AVANT = Pattern.compile(" (?=[:;?!»%€])");
    private static final Pattern APRES = Pattern.compile("(?<=[«°]) ");

    private Typographie() {}

    public static String francaise(String texte) {
        return APRES.matcher(AVANT.matcher(texte).replaceAll(INSECABLE)).replaceAll(INSECABLE);
    }
}

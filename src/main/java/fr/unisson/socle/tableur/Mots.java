package fr.unisson.socle.tableur;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as people compare them: no capital, no accent, no punctuation.
public final class Mots {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern RESTE = Pattern.compile("[^a-z0-9%]+");

    private Mots() {}

    public static String cle(String texte) {
        return RESTE.matcher(simple(texte)).replaceAll(" ").strip();
    }

    /// The same, with its punctuation.
    public static String simple(String texte) {
        var sansLigature = texte.replace("œ", "oe").replace("Œ", "oe").replace('’', '\'');
        return ACCENTS.matcher(Normalizer.normalize(sansLigature, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}

package fr.unisson.annuaire.domaine;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The postal town line: `01012 BOURG EN BRESSE CEDEX 9`.
public final class Acheminement {
    private static final Pattern CODE_POSTAL = Pattern.compile("^[0-9]{5}\\s+");
    private static final Pattern CEDEX = Pattern.compile("(?i)\\s+CEDEX.*$");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PONCTUATION = Pattern.compile("[^A-Z0-9]+");
    private static final Pattern ARRONDISSEMENT =
            Pattern.compile("^(PARIS|LYON|MARSEILLE) .*[0-9].*$");

    private Acheminement() {}

    public static @Nullable String codePostal(@Nullable String ligne) {
        if (ligne == null || !CODE_POSTAL.matcher(ligne).find()) return null;
        return ligne.substring(0, 5);
    }

    public static @Nullable String ville(@Nullable String ligne) {
        if (ligne == null) return null;
        String sansCode = CODE_POSTAL.matcher(ligne).replaceFirst("");
        return Texte.propre(CEDEX.matcher(sansCode).replaceFirst(""));
    }

    /// One writing for `Saint-Étienne`, `ST ETIENNE` and `SAINT ETIENNE`.
    public static String cle(String ville) {
        String lettres =
                Normalizer.normalize(
                        ville.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        String majuscules = ACCENTS.matcher(lettres).replaceAll("").toUpperCase(Locale.FRENCH);
        String mots = PONCTUATION.matcher(majuscules).replaceAll(" ").strip();
        String sansArrondissement = ARRONDISSEMENT.matcher(mots).replaceFirst("$1");
        return (" " + sansArrondissement + " ")
                .replace(" SAINT ", " ST ")
                .replace(" SAINTE ", " STE ")
                .strip();
    }
}

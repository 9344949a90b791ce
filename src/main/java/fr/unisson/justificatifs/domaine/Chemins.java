package fr.unisson.justificatifs.domaine;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names of files that any system opens, that a French reader understands, and that are never twice
/// the same: letters without accents, figures, hyphens, dots.
public final class Chemins {

    private static final int LONGUEUR = 80;
    private static final Pattern RESERVES =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);
    private static final String SANS_NOM = "piece";

    private final Set<String> pris = new HashSet<>();

    /// A name alone, extension included.
    public static String nom(String titre) {
        var simple =
                Normalizer.normalize(ligatures(titre), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^A-Za-z0-9._-]+", "-")
                        .replaceAll("-{2,}", "-")
                        .replaceAll("-+\\.", ".")
                        .replaceAll("^[-._]+|[-._]+$", "");
        if (simple.isEmpty()) simple = SANS_NOM;
        var court = raccourcir(simple);
        return RESERVES.matcher(court).matches() ? SANS_NOM + "-" + court : court;
    }

    /// The name of a folder, in small letters.
    public static String dossier(String titre) {
        return nom(titre).toLowerCase(Locale.ROOT).replace('.', '-');
    }

    /// This path, or the same with a number when another piece already has it.
    public String unique(String chemin) {
        var propose = chemin;
        for (int n = 2; !pris.add(propose.toLowerCase(Locale.ROOT)); n++) {
            propose = numerote(chemin, n);
        }
        return propose;
    }

    private static String numerote(String chemin, int n) {
        int point = chemin.lastIndexOf('.');
        return point <= chemin.lastIndexOf('/')
                ? chemin + "-" + n
                : chemin.substring(0, point) + "-" + n + chemin.substring(point);
    }

    private static String ligatures(String texte) {
        return texte.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("°", "o");
    }

    private static String raccourcir(String nom) {
        if (nom.length() <= LONGUEUR) return nom;
        int point = nom.lastIndexOf('.');
        var extension = point > 0 && nom.length() - point <= 6 ? nom.substring(point) : "";
        return nom.substring(0, LONGUEUR - extension.length()).replaceAll("[-._]+$", "")
                + extension;
    }
}

package fr.unisson.documents.domaine;

import java.text.Normalizer;

/// A file name that is only a name: no folder, no control character, no mark that turns the reading
/// direction round to hide an extension, not too long.
public final class NomDeFichier {

    public static final int LONGUEUR = 120;
    private static final String SANS_NOM = "fichier";

    private NomDeFichier() {}

    /// Cleans a received name; the answer is never empty.
    ///
    /// @param recu the name as the browser sent it, possibly a whole path
    public static String assainir(String recu) {
        var nom = recu.substring(Math.max(recu.lastIndexOf('/'), recu.lastIndexOf('\\')) + 1);
        nom = nom.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\u2028\\u2029]", "");
        nom = Normalizer.normalize(nom, Normalizer.Form.NFC);
        nom = nom.replaceAll("[<>:\"|?*]", "_").replaceAll("\\s+", " ");
        nom = sansFin(nom.replaceAll("^[. ]+", ""));
        return nom.isEmpty() ? SANS_NOM : raccourcir(nom);
    }

    /// The extension in lower case, without its dot; empty when there is none.
    public static String extension(String nom) {
        int point = nom.lastIndexOf('.');
        return point <= 0 ? "" : nom.substring(point + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static String raccourcir(String nom) {
        if (nom.length() <= LONGUEUR) {
            return nom;
        }
        var extension = extension(nom);
        var suffixe = extension.length() > 8 || extension.isEmpty() ? "" : "." + extension;
        int fin = LONGUEUR - suffixe.length();
        if (Character.isHighSurrogate(nom.charAt(fin - 1))) {
            fin--;
        }
        return sansFin(nom.substring(0, fin)) + suffixe;
    }

    /// A dot or a space at the end is dropped by some systems, which then see another name.
    private static String sansFin(String nom) {
        return nom.replaceAll("[. ]+$", "");
    }
}

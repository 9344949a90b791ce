package fr.unisson.audits;

import fr.unisson.socle.tableur.Mots;
import java.util.Locale;
import java.util.Set;

/// The code of the indicator that follows a series: its name, as codes are written.
final class CodeDeSerie {

    private static final int AU_PLUS = 30;

    /// Room for "_2" and what follows.
    private static final int SANS_RANG = AU_PLUS - 3;

    private CodeDeSerie() {}

    /// @param pris the codes that the organisation already has
    static String de(String nom, Set<String> pris) {
        var lettres =
                Mots.cle(nom)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceFirst("^_", "")
                        .toUpperCase(Locale.ROOT);
        var code = borne(lettres.matches("[A-Z].*") ? lettres : "AUDIT_" + lettres);
        if (!pris.contains(code)) return code;
        int rang = 2;
        while (pris.contains(code + "_" + rang)) rang++;
        return code + "_" + rang;
    }

    /// Cut between two words where it can be.
    private static String borne(String code) {
        if (code.length() <= SANS_RANG) return code.replaceFirst("_$", "");
        int fin = code.lastIndexOf('_', SANS_RANG);
        return code.substring(0, fin > SANS_RANG / 2 ? fin : SANS_RANG);
    }
}

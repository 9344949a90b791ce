package fr.unisson.bureautique;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/// Numbers that Word writes by itself before a paragraph, and that its text does not hold.
final class NumerosLus {

    private static final int NIVEAUX = 6;

    private final Map<String, Integer> comptes = new HashMap<>();

    /// « Article 2 » for a numbered title, a Markdown mark for an item; empty for plain text.
    String marque(XWPFParagraph p) {
        if (p.getNumID() == null || p.getNumIlvl() == null) return "";
        int niveau = Math.min(p.getNumIlvl().intValue(), NIVEAUX - 1);
        var liste = p.getNumID().toString();
        for (int n = niveau + 1; n < NIVEAUX; n++) comptes.remove(liste + "/" + n);
        int numero = comptes.merge(liste + "/" + niveau, 1, Integer::sum);
        var forme = p.getNumFmt();
        var modele = p.getNumLevelText();
        if (modele != null && modele.strip().toLowerCase(Locale.FRENCH).startsWith("article"))
            return "Article " + numero;
        var retrait = "    ".repeat(niveau);
        return forme == null || forme.equals("bullet") || forme.equals("none")
                ? retrait + "-"
                : retrait + numero + ".";
    }
}

package fr.unisson.bureautique;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Named styles, so that headings are headings for Word, its outline and screen readers.
final class Styles {

    static final String NORMAL = "Normal";
    static final String TITRE = "Title";
    static final String GENRE = "UnissonGenre";
    static final String FAIT = "UnissonFait";
    static final String MENTION = "UnissonMention";
    static final String AUTOUR = "UnissonAutour";

    private static final String POLICE = "Arial";
    private static final int NIVEAUX = 6;
    private static final int[] TAILLES = {32, 28, 24, 22, 22, 22};

    private Styles() {}

    static String titre(int niveau) {
        return "Heading" + Math.min(Math.max(niveau, 1), NIVEAUX);
    }

    static void poser(XWPFDocument word) {
        var styles = word.createStyles();
        parDefaut(styles);
        paragraphe(styles, NORMAL, "Normal", 22, false, null);
        paragraphe(styles, TITRE, "Title", 48, true, null);
        paragraphe(styles, GENRE, "Genre du document", 24, false, null);
        paragraphe(styles, FAIT, "Fait de la page de garde", 22, false, null);
        paragraphe(styles, MENTION, "Mention", 24, true, null);
        paragraphe(styles, AUTOUR, "En-tête et pied", 16, false, null);
        for (int n = 1; n <= NIVEAUX; n++)
            paragraphe(styles, titre(n), "heading " + n, TAILLES[n - 1], true, n - 1);
    }

    private static void parDefaut(XWPFStyles styles) {
        styles.setDefaultFonts(police());
        styles.setSpellingLanguage("fr-FR");
    }

    private static CTFonts police() {
        var police = CTFonts.Factory.newInstance();
        police.setAscii(POLICE);
        police.setHAnsi(POLICE);
        police.setCs(POLICE);
        return police;
    }

    private static void paragraphe(
            XWPFStyles styles,
            String code,
            String nom,
            int demiPoints,
            boolean gras,
            @org.jspecify.annotations.Nullable Integer plan) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(code);
        style.addNewName().setVal(nom);
        style.addNewQFormat();
        if (code.equals(NORMAL)) style.setDefault(true);
        var p = style.addNewPPr();
        var espace = p.addNewSpacing();
        espace.setBefore(BigInteger.valueOf(plan == null ? 0 : 280));
        espace.setAfter(BigInteger.valueOf(code.equals(AUTOUR) ? 0 : 140));
        if (plan != null) {
            p.addNewKeepNext();
            p.addNewOutlineLvl().setVal(BigInteger.valueOf(plan));
        }
        var r = style.addNewRPr();
        if (gras) r.addNewB();
        r.addNewSz().setVal(BigInteger.valueOf(demiPoints));
        styles.addStyle(new XWPFStyle(style, styles));
    }
}

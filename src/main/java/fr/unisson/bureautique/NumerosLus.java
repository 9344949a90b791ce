package fr.unisson.bureautique;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/// Numbers and bullets that Word writes by itself before a paragraph, and that its text does not
/// hold: those of the paragraph, or else those of its style.
final class NumerosLus {

    private static final int NIVEAUX = 6;

    /// Styles of lists whose definition did not come with the file.
    private static final Pattern PUCES =
            Pattern.compile("(?iu)(?:list bullet|liste? à puces|listepuces|listbullet).*");

    private static final Pattern NUMEROS =
            Pattern.compile("(?iu)(?:list number|liste? à numéros|listenumros|listnumber).*");

    private static final Set<String> PUCE = Set.of("bullet", "none");

    private final Map<String, Integer> comptes = new HashMap<>();

    private record Place(BigInteger liste, int niveau) {}

    /// « Article 2 » for a numbered title, a Markdown mark for an item; empty for plain text.
    String marque(XWPFParagraph p) {
        var place = place(p).orElse(null);
        if (place == null) return parLeNom(p);
        if (place.liste().signum() == 0) return "";
        var definition = definition(p, place);
        var forme =
                definition == null || definition.getNumFmt() == null
                        ? null
                        : definition.getNumFmt().getVal();
        var modele =
                definition == null || definition.getLvlText() == null
                        ? null
                        : definition.getLvlText().getVal();
        int numero = compter(place.liste().toString(), place.niveau());
        if (modele != null && modele.strip().toLowerCase(Locale.FRENCH).startsWith("article"))
            return "Article " + numero;
        return forme == null || PUCE.contains(forme.toString())
                ? retrait(place.niveau()) + "-"
                : retrait(place.niveau()) + numero + ".";
    }

    private String parLeNom(XWPFParagraph p) {
        var style = style(p, p.getStyleID());
        var nom = style == null || style.getName() == null ? p.getStyleID() : style.getName();
        if (nom == null) return "";
        if (PUCES.matcher(nom.strip()).matches()) return "-";
        return NUMEROS.matcher(nom.strip()).matches() ? compter("style " + nom, 0) + "." : "";
    }

    /// Deeper lists start again after an item of this level.
    private int compter(String liste, int niveau) {
        for (int n = niveau + 1; n < NIVEAUX; n++) comptes.remove(liste + "/" + n);
        return comptes.merge(liste + "/" + niveau, 1, Integer::sum);
    }

    private static String retrait(int niveau) {
        return "    ".repeat(niveau);
    }

    private static Optional<Place> place(XWPFParagraph p) {
        var pPr = p.getCTP().getPPr();
        if (pPr != null && pPr.getNumPr() != null && pPr.getNumPr().getNumId() != null)
            return Optional.of(place(pPr.getNumPr()));
        var vus = new HashSet<String>();
        for (var style = style(p, p.getStyleID());
                style != null && vus.add(style.getStyleId());
                style = style(p, style.getBasisStyleID())) {
            var sien = style.getCTStyle().getPPr();
            if (sien != null && sien.getNumPr() != null && sien.getNumPr().getNumId() != null)
                return Optional.of(place(sien.getNumPr()));
        }
        return Optional.empty();
    }

    private static Place place(CTNumPr numero) {
        int niveau = numero.getIlvl() == null ? 0 : numero.getIlvl().getVal().intValue();
        return new Place(numero.getNumId().getVal(), Math.clamp(niveau, 0, NIVEAUX - 1));
    }

    private static @Nullable XWPFStyle style(XWPFParagraph p, @Nullable String code) {
        var styles = p.getDocument().getStyles();
        return styles == null || code == null ? null : styles.getStyle(code);
    }

    private static @Nullable CTLvl definition(XWPFParagraph p, Place place) {
        var listes = p.getDocument().getNumbering();
        var liste = listes == null ? null : listes.getNum(place.liste());
        if (liste == null || liste.getCTNum().getAbstractNumId() == null) return null;
        var abstraite = listes.getAbstractNum(liste.getCTNum().getAbstractNumId().getVal());
        if (abstraite == null) return null;
        return abstraite.getCTAbstractNum().getLvlList().stream()
                .filter(l -> l.getIlvl() != null && l.getIlvl().intValue() == place.niveau())
                .findFirst()
                .orElse(null);
    }
}

package fr.unisson.bureautique;

import fr.unisson.socle.Typographie;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/// Turns the blocks of a Markdown text into those of a Word document.
final class CorpsWord {

    /// Where a block stands: how deep in lists, and the number or bullet its first paragraph bears.
    private record Lieu(int retrait, boolean cite) {}

    private static final String GRIS = "8A8A8A";

    private final XWPFDocument word;
    private final Numerotations numerotations;
    private int premierNiveau = 1;

    CorpsWord(XWPFDocument word) {
        this.word = word;
        this.numerotations = new Numerotations(word);
    }

    void ecrire(Node texte) {
        premierNiveau = premierNiveau(texte);
        blocs(texte, new Lieu(0, false));
    }

    /// The highest heading of the text is the first of the document: the cover holds the title.
    private static int premierNiveau(Node texte) {
        int niveau = 6;
        for (var n = texte.getFirstChild(); n != null; n = n.getNext())
            if (n instanceof Heading titre) niveau = Math.min(niveau, titre.getLevel());
        return niveau;
    }

    private void blocs(Node parent, Lieu lieu) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) bloc(n, lieu);
    }

    private void bloc(Node n, Lieu lieu) {
        switch (n) {
            case Heading titre -> {
                var p = word.createParagraph();
                p.setStyle(Styles.titre(titre.getLevel() - premierNiveau + 1));
                ligne(p, titre, false, false);
            }
            case Paragraph paragraphe -> ligne(nouveau(lieu), paragraphe, false, lieu.cite());
            case BulletList liste -> liste(liste, lieu, numerotations.puces());
            case OrderedList liste -> liste(liste, lieu, numerotations.numeros());
            case BlockQuote citation -> blocs(citation, new Lieu(lieu.retrait() + 1, true));
            case TableBlock tableau -> tableau(tableau);
            case ThematicBreak _ -> word.createParagraph();
            case org.commonmark.node.FencedCodeBlock code ->
                    nouveau(lieu).createRun().setText(code.getLiteral());
            case org.commonmark.node.IndentedCodeBlock code ->
                    nouveau(lieu).createRun().setText(code.getLiteral());
            case org.commonmark.node.HtmlBlock html ->
                    nouveau(lieu).createRun().setText(html.getLiteral());
            default -> blocs(n, lieu);
        }
    }

    private void liste(Node liste, Lieu lieu, BigInteger numerotation) {
        for (var n = liste.getFirstChild(); n != null; n = n.getNext()) {
            if (!(n instanceof ListItem)) continue;
            boolean premier = true;
            for (var b = n.getFirstChild(); b != null; b = b.getNext()) {
                if (b instanceof Paragraph paragraphe && premier) {
                    var p = word.createParagraph();
                    p.setNumID(numerotation);
                    p.setNumILvl(BigInteger.valueOf(Math.min(lieu.retrait(), 5)));
                    ligne(p, paragraphe, false, lieu.cite());
                } else {
                    bloc(b, new Lieu(lieu.retrait() + 1, lieu.cite()));
                }
                premier = false;
            }
        }
    }

    private XWPFParagraph nouveau(Lieu lieu) {
        var p = word.createParagraph();
        if (lieu.retrait() > 0) p.setIndentationLeft(360 * lieu.retrait());
        return p;
    }

    private void tableau(Node bloc) {
        var tableau = word.createTable();
        tableau.removeRow(0);
        tableau.setWidth("100%");
        bordures(tableau);
        for (var partie = bloc.getFirstChild(); partie != null; partie = partie.getNext()) {
            boolean entete = partie instanceof TableHead;
            for (var rangee = partie.getFirstChild(); rangee != null; rangee = rangee.getNext())
                rangee(tableau, rangee, entete);
        }
        word.createParagraph();
    }

    private static void bordures(XWPFTable tableau) {
        var trait = XWPFTable.XWPFBorderType.SINGLE;
        tableau.setTopBorder(trait, 4, 0, GRIS);
        tableau.setBottomBorder(trait, 4, 0, GRIS);
        tableau.setLeftBorder(trait, 4, 0, GRIS);
        tableau.setRightBorder(trait, 4, 0, GRIS);
        tableau.setInsideHBorder(trait, 4, 0, GRIS);
        tableau.setInsideVBorder(trait, 4, 0, GRIS);
    }

    private void rangee(XWPFTable tableau, Node rangee, boolean entete) {
        var ligne = tableau.createRow();
        while (!ligne.getTableCells().isEmpty()) ligne.removeCell(0);
        if (entete) ligne.setRepeatHeader(true);
        for (var n = rangee.getFirstChild(); n != null; n = n.getNext()) {
            if (!(n instanceof TableCell)) continue;
            var cellule = ligne.createCell();
            ligne(cellule.getParagraphs().getFirst(), n, entete, false);
        }
    }

    private void ligne(XWPFParagraph p, Node parent, boolean gras, boolean italique) {
        for (var n = parent.getFirstChild(); n != null; n = n.getNext()) {
            switch (n) {
                case Text texte ->
                        suite(p, gras, italique).setText(Typographie.francaise(texte.getLiteral()));
                case Code code -> suite(p, gras, italique).setText(code.getLiteral());
                case org.commonmark.node.HtmlInline html ->
                        suite(p, gras, italique).setText(html.getLiteral());
                case StrongEmphasis fort -> ligne(p, fort, true, italique);
                case Emphasis nuance -> ligne(p, nuance, gras, true);
                case SoftLineBreak _ -> p.createRun().addBreak(BreakType.TEXT_WRAPPING);
                case HardLineBreak _ -> p.createRun().addBreak(BreakType.TEXT_WRAPPING);
                default -> ligne(p, n, gras, italique);
            }
        }
    }

    private static XWPFRun suite(XWPFParagraph p, boolean gras, boolean italique) {
        var r = p.createRun();
        // Said only when it is so: a heading is bold by its style.
        if (gras) r.setBold(true);
        if (italique) r.setItalic(true);
        return r;
    }
}

package fr.unisson.bureautique;

import fr.unisson.socle.Typographie;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Writes a text in Markdown as a Word document: real headings, lists and tables, that a reader can
/// take up and a screen reader can walk through.
@Component
@Lazy
public class EcritureWord {

    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    EcritureWord() {}

    public byte[] ecrire(DocumentWord document) {
        try (var word = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            Styles.poser(word);
            decrire(word, document);
            if (!document.genre().isEmpty()) garde(word, document);
            new CorpsWord(word).ecrire(MARKDOWN.parse(document.markdown()));
            autour(word, document);
            word.write(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void decrire(XWPFDocument word, DocumentWord document) {
        var proprietes = word.getProperties().getCoreProperties();
        proprietes.setTitle(document.titre());
        proprietes.setDescription(document.mention());
        proprietes.setCreator("Unisson");
        proprietes.setSubjectProperty(document.genre());
    }

    private static void garde(XWPFDocument word, DocumentWord document) {
        centre(word, document.genre(), Styles.GENRE);
        centre(word, document.titre(), Styles.TITRE);
        for (var fait : document.faits()) centre(word, fait, Styles.FAIT);
        var mention = centre(word, document.mention(), Styles.MENTION);
        mention.createRun().addBreak(BreakType.PAGE);
    }

    private static XWPFParagraph centre(XWPFDocument word, String texte, String style) {
        var p = word.createParagraph();
        p.setStyle(style);
        p.setAlignment(ParagraphAlignment.CENTER);
        p.createRun().setText(Typographie.francaise(texte));
        return p;
    }

    private static void autour(XWPFDocument word, DocumentWord document) {
        var entete = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        entete.setStyle(Styles.AUTOUR);
        entete.createRun().setText(Typographie.francaise(document.entete()));
        var pied = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        pied.setStyle(Styles.AUTOUR);
        pied.createRun().setText(Typographie.francaise(document.mention()) + "\u00a0· page\u00a0");
        champ(pied, "PAGE");
        pied.createRun().setText("\u00a0sur\u00a0");
        champ(pied, "NUMPAGES");
    }

    /// A figure that Word computes; a reader that does not shows what is written in it.
    private static void champ(XWPFParagraph p, String instruction) {
        var champ = p.getCTP().addNewFldSimple();
        champ.setInstr(instruction);
        champ.addNewR().addNewT().setStringValue("1");
    }
}

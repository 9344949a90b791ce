package fr.unisson.bureautique;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/// Documents as people bring them, clean or not.
class LectureDeTexteTest {

    private final LectureDeTexte lecture = new LectureDeTexte();

    @Test
    void un_document_word_garde_ses_titres_ses_listes_et_ses_tableaux() throws IOException {
        var lu = lire("convention.docx", word());
        assertThat(lu.blocs())
                .contains(
                        new Bloc(1, "Objet"),
                        new Bloc(0, "Un paragraphe ajouté."),
                        new Bloc(0, "- premier\n    - dedans"))
                .anyMatch(b ->
                        b.texte().equals("| Partie | Moyen |\n| --- | --- |\n| EHPAD | a\\|b |"))
                .noneMatch(b -> b.texte().contains("supprimé"))
                .noneMatch(b -> b.texte().isBlank());
        assertThat(lu.remarques())
                .anyMatch(r -> r.contains("modifications suivies"))
                .anyMatch(r -> r.contains("titres vides"));
    }

    private static byte[] word() throws IOException {
        try (var word = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            Styles.poser(word);
            var vide = word.createParagraph();
            vide.setStyle(Styles.titre(1));
            var titre = word.createParagraph();
            titre.setStyle(Styles.titre(1));
            titre.createRun().setText("Objet");
            var p = word.createParagraph();
            p.createRun().setText("Un paragraphe");
            var ajout = p.getCTP().addNewIns();
            ajout.setId(BigInteger.ONE);
            ajout.setAuthor("x");
            ajout.addNewR().addNewT().setStringValue(" ajouté.");
            var retrait = p.getCTP().addNewDel();
            retrait.setId(BigInteger.TWO);
            retrait.setAuthor("x");
            retrait.addNewR().addNewDelText().setStringValue("supprimé");
            var puces = new Numerotations(word).puces();
            for (int niveau = 0; niveau < 2; niveau++) {
                var element = word.createParagraph();
                element.setNumID(puces);
                element.setNumILvl(BigInteger.valueOf(niveau));
                element.createRun().setText(niveau == 0 ? "premier" : "dedans");
            }
            var tableau = word.createTable(2, 2);
            tableau.getRow(0).getCell(0).setText("Partie");
            tableau.getRow(0).getCell(1).setText("Moyen");
            tableau.getRow(1).getCell(0).setText("EHPAD");
            tableau.getRow(1).getCell(1).setText("a|b");
            word.createParagraph();
            word.write(sortie);
            // Read again as a file would be: the inserted run is not one of those just made.
            return relu(sortie.toByteArray());
        }
    }

    /// Word writes these numbers by itself: the text of the paragraph does not hold them.
    @Test
    void les_numeros_que_word_pose_lui_meme_se_lisent() throws IOException {
        try (var word = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            var listes = new Numerotations(word);
            var articles = listes.numeros();
            word.getNumbering()
                    .getAbstractNum(word.getNumbering().getAbstractNumID(articles))
                    .getAbstractNum()
                    .getLvlArray(0)
                    .getLvlText()
                    .setVal("Article %1");
            var etapes = listes.numeros();
            numeroter(word, articles, "Objet");
            word.createParagraph().createRun().setText("Texte.");
            numeroter(word, articles, "Les parties conviennent de ce qui suit. ".repeat(5));
            numeroter(word, etapes, "Accueillir");
            numeroter(word, etapes, "Orienter");
            word.write(sortie);
            assertThat(lire("convention.docx", relu(sortie.toByteArray())).blocs())
                    .extracting(Bloc::texte)
                    .satisfiesExactly(
                            t -> assertThat(t).isEqualTo("Article 1 – Objet"),
                            t -> assertThat(t).isEqualTo("Texte."),
                            t -> assertThat(t).startsWith("Article 2\nLes parties"),
                            t -> assertThat(t).isEqualTo("1. Accueillir\n2. Orienter"));
        }
    }

    /// The mark of a list is more often in the style of its paragraphs than in each of them.
    @Test
    void les_puces_et_les_numeros_d_un_style_se_lisent() throws IOException {
        try (var word = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            var listes = new Numerotations(word);
            var styles = word.createStyles();
            styles.addStyle(style("Puce", "Ma puce", null, listes.puces()));
            styles.addStyle(style("PuceFine", "Ma puce fine", "Puce", null));
            styles.addStyle(style("Etape", "Mes étapes", null, listes.numeros()));
            styles.addStyle(style("Listepuces2", "List Bullet 2", null, null));
            ecrire(word, null, "Les parties :");
            ecrire(word, "Puce", "se voient ;");
            ecrire(word, "PuceFine", "s’écrivent.");
            ecrire(word, null, "Puis :");
            ecrire(word, "Etape", "Accueillir");
            ecrire(word, "Etape", "Orienter");
            ecrire(word, null, "Enfin :");
            ecrire(word, "Listepuces2", "Rendre compte");
            ecrire(word, "Puce", "sans puce").setNumID(BigInteger.ZERO);
            word.write(sortie);
            assertThat(lire("convention.docx", relu(sortie.toByteArray())).blocs())
                    .extracting(Bloc::texte)
                    .containsExactly(
                            "Les parties :",
                            "- se voient ;\n- s’écrivent.",
                            "Puis :",
                            "1. Accueillir\n2. Orienter",
                            "Enfin :",
                            "- Rendre compte",
                            "sans puce");
        }
    }

    private static XWPFStyle style(
            String code, String nom, @Nullable String base, @Nullable BigInteger liste) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(code);
        style.addNewName().setVal(nom);
        if (base != null) style.addNewBasedOn().setVal(base);
        if (liste != null) style.addNewPPr().addNewNumPr().addNewNumId().setVal(liste);
        return new XWPFStyle(style);
    }

    private static XWPFParagraph ecrire(XWPFDocument word, @Nullable String style, String texte) {
        var p = word.createParagraph();
        if (style != null) p.setStyle(style);
        p.createRun().setText(texte);
        return p;
    }

    @Test
    void sans_aucun_titre_les_lignes_courtes_en_gras_en_tiennent_lieu() throws IOException {
        try (var word = new XWPFDocument();
                var sortie = new ByteArrayOutputStream()) {
            for (var titre : java.util.List.of("Objet", "Durée")) {
                var gras = word.createParagraph().createRun();
                gras.setBold(true);
                gras.setText(titre);
                word.createParagraph().createRun().setText("Le texte.");
            }
            var phrase = word.createParagraph().createRun();
            phrase.setBold(true);
            phrase.setText("Une phrase en gras.");
            word.write(sortie);
            var lu = lire("convention.docx", relu(sortie.toByteArray()));
            assertThat(lu.blocs())
                    .containsExactly(
                            new Bloc(1, "Objet"),
                            new Bloc(0, "Le texte."),
                            new Bloc(1, "Durée"),
                            new Bloc(0, "Le texte."),
                            new Bloc(0, "Une phrase en gras."));
            assertThat(lu.remarques()).anyMatch(r -> r.contains("lignes courtes en gras"));
        }
    }

    private static void numeroter(XWPFDocument word, BigInteger liste, String texte) {
        var p = word.createParagraph();
        p.setNumID(liste);
        p.setNumILvl(BigInteger.ZERO);
        p.createRun().setText(texte);
    }

    private static byte[] relu(byte[] octets) throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(octets));
                var sortie = new ByteArrayOutputStream()) {
            word.write(sortie);
            return sortie.toByteArray();
        }
    }

    @Test
    void un_texte_simple_se_lit_dans_ses_deux_encodages() {
        var texte = "# Convention\n\nArticle 1er\r\n\r\nL’été à l’œuvre";
        assertThat(lire("a.md", texte.getBytes(StandardCharsets.UTF_8)).blocs())
                .containsExactly(
                        new Bloc(1, "Convention"),
                        new Bloc(0, "Article 1er"),
                        new Bloc(0, "L’été à l’œuvre"));
        assertThat(lire("a.txt", texte.getBytes(Charset.forName("windows-1252"))).blocs())
                .contains(new Bloc(0, "L’été à l’œuvre"));
    }

    @Test
    void chaque_mauvais_fichier_est_refuse_avec_sa_raison() throws IOException {
        refuse("a.docx", new byte[0], "VIDE");
        refuse("a.txt", "  \n ".getBytes(StandardCharsets.UTF_8), "VIDE");
        refuse("a.docm", word(), "MACROS");
        refuse("a.docx", avec(word(), "word/vbaProject.bin", new byte[10]), "MACROS");
        refuse("a.docx", "Du texte".getBytes(StandardCharsets.UTF_8), "FAUX_DOCX");
        refuse("a.docx", "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
        refuse("a.txt", "{\\rtf1".getBytes(StandardCharsets.UTF_8), "RTF");
        refuse("a.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1}, "ANCIEN_WORD");
        refuse("a.md", new byte[] {'a', 0, 'b'}, "INCONNU");
        refuse("a.pdf", "<!DOCTYPE html>\n<p>Texte".getBytes(StandardCharsets.UTF_8), "PAGE_WEB");
        refuse("a.txt", "\ufeff <html><body>".getBytes(StandardCharsets.UTF_8), "PAGE_WEB");
        refuse("a.pdf", "Un texte simple.".getBytes(StandardCharsets.UTF_8), "AUTRE_NOM");
        refuse("a.xlsx", "a;b;c".getBytes(StandardCharsets.UTF_8), "AUTRE_NOM");
        refuse("a.xlsx", archive("xl/workbook.xml", new byte[] {1}), "PAS_WORD");
        refuse("a.txt", new byte[] {'P', 'K', 7, 'b', 'x', 'l'}, "INCONNU");
        refuse("a.docx", archive("readme.txt", new byte[] {1}), "PAS_WORD");
        refuse(
                "a.docx",
                archive("word/document.xml", "<w".getBytes(StandardCharsets.UTF_8)),
                "ABIME");
        refuse("a.docx", new byte[LectureDeTexte.OCTETS_AU_PLUS + 1], "TROP_LOURD");
        // A renamed Word document is read for what it is.
        assertThat(lire("convention.txt", word()).blocs()).contains(new Bloc(1, "Objet"));
    }

    @Test
    void une_bombe_n_est_pas_depliee() throws IOException {
        refuse("a.docx", avec(word(), "word/media/image.bin", new byte[80_000_000]), "TROP_GROS");
    }

    private void refuse(String nom, byte[] octets, String code) {
        assertThat(lecture.lire(nom, octets).motifs())
                .as(nom + " " + code)
                .extracting(Motif::code)
                .containsExactly(code);
    }

    private TexteLu lire(String nom, byte[] octets) {
        var lu = lecture.lire(nom, octets);
        assertThat(lu.motifs()).isEmpty();
        return ((Resultat.Fait<TexteLu>) lu).valeur();
    }

    private static byte[] archive(String nom, byte[] contenu) throws IOException {
        try (var sortie = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(sortie)) {
                zip.putNextEntry(new ZipEntry(nom));
                zip.write(contenu);
                zip.closeEntry();
            }
            return sortie.toByteArray();
        }
    }

    private static byte[] avec(byte[] word, String nom, byte[] contenu) throws IOException {
        try (var sortie = new ByteArrayOutputStream();
                var lu = new java.util.zip.ZipInputStream(new ByteArrayInputStream(word))) {
            try (var zip = new ZipOutputStream(sortie)) {
                for (var e = lu.getNextEntry(); e != null; e = lu.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    lu.transferTo(zip);
                    zip.closeEntry();
                }
                zip.putNextEntry(new ZipEntry(nom));
                zip.write(contenu);
                zip.closeEntry();
            }
            return sortie.toByteArray();
        }
    }
}

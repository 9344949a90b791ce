package fr.unisson.securite;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import fr.unisson.annuaire.donnees.fichiers.FichierIllisible;
import fr.unisson.annuaire.donnees.fichiers.Reconnaissance;
import fr.unisson.annuaire.donnees.fichiers.Source;
import fr.unisson.bureautique.LectureDeTexte;
import fr.unisson.documents.domaine.NomDeFichier;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.TexteLisible;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What everybody may send, read whatever it is: a refusal is a value, never an exception. The
/// ordinary tests replay the inputs kept beside; `./unisson fuzz` looks for others.
class LecturesFuzzTest {

    private static final Pattern ACTIF =
            Pattern.compile(
                    "<\\s*(script|iframe|object|embed|style|svg|form|input|meta|link|base)\\b"
                            + "|<[^>]*\\son\\w+\\s*=|<[^>]*(href|src)\\s*=\\s*[\"']?\\s*(javascript|data|vbscript):",
                    Pattern.CASE_INSENSITIVE);

    private static final String[] CHAINES = {
        "<si>", "</si>", "<t>", "</t>", "<r>", "</r>", "<rPh>", "<t xml:space=\"preserve\">"
    };

    private static final String[] STYLES = {
        "<numFmts>",
        "<numFmt numFmtId=\"",
        "\" formatCode=\"",
        "yyyy-mm-dd",
        "\"/>",
        "</numFmts>",
        "<cellXfs>",
        "<xf numFmtId=\"",
        "14",
        "</cellXfs>",
        "0"
    };

    private static final String[] RANGEES = {
        "<row r=\"",
        "<row>",
        "</row>",
        "<c r=\"",
        "A",
        "XFD",
        "1",
        "0",
        "-1",
        "99999999999",
        "\">",
        "\" t=\"s\">",
        "\" t=\"b\">",
        "\" t=\"e\">",
        "\" t=\"d\">",
        "\" t=\"str\">",
        "\" t=\"inlineStr\">",
        "\" s=\"0\">",
        "\" s=\"9\">",
        "<v>",
        "</v>",
        "<is>",
        "</is>",
        "<t>",
        "</t>",
        "<f>",
        "<f t=\"shared\" si=\"0\">",
        "</f>",
        "</c>",
        "1e309",
        "NaN",
        "45000.5",
        "2027-02-30",
        "&#0;",
        "&amp;",
        "<!--",
        "-->",
        "<![CDATA["
    };

    private static final String[] PARAGRAPHES = {
        "<w:p>",
        "</w:p>",
        "<w:r>",
        "</w:r>",
        "<w:t>",
        "</w:t>",
        "<w:pPr>",
        "</w:pPr>",
        "<w:pStyle w:val=\"Titre1\"/>",
        "<w:numPr>",
        "</w:numPr>",
        "<w:ilvl w:val=\"",
        "<w:numId w:val=\"",
        "<w:outlineLvl w:val=\"",
        "9",
        "-1",
        "\"/>",
        "<w:ins>",
        "</w:ins>",
        "<w:del>",
        "</w:del>",
        "<w:delText>",
        "</w:delText>",
        "<w:tbl>",
        "</w:tbl>",
        "<w:tr>",
        "</w:tr>",
        "<w:tc>",
        "</w:tc>",
        "<w:rPr>",
        "<w:b/>",
        "<w:i/>",
        "<w:vanish/>",
        "</w:rPr>",
        "<w:br/>",
        "<w:tab/>",
        "<w:sdt>",
        "<w:sdtContent>",
        "</w:sdtContent>",
        "</w:sdt>",
        "<w:hyperlink>",
        "</w:hyperlink>",
        "<w:footnoteReference w:id=\"1\"/>",
        "<w:sectPr/>",
        "<w:fldChar w:fldCharType=\"begin\"/>"
    };

    private static final String[] ANNUAIRES = {
        "{\"pmej\":[{",
        "{\"generatedAt\":\"2026-08-13\",\"pmej\":[{\"numFinessPm\":\"010780195\",",
        "finess;etalab;94;2021-03-04\n",
        "structureej;",
        "structureet;010780195;010780195;",
        "=\"Num\u00e9ro FINESS\";",
        ""
    };

    private static final String[] STRUCTURES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "true",
        "1e309",
        "\"ege\":[",
        "\"informationsGeneralesPMEJ\":{",
        "\"informationsGeneralesEGE\":{",
        "\"adresse\":[",
        "\"adresse\":{",
        "\"contact\":{",
        "\"numFinessPm\":\"010780195\"",
        "\"numFinessEge\":\"010780195\"",
        "\"coordonneeX\":\"",
        "\"directionLatitude\":\"46.2",
        "\"etatObjet\":\"I\"",
        "\"dateFermeture\":\"2026-02-30\"",
        "\"ligneAcheminement\":\"01000 BOURG CEDEX",
        "\"usageAdresse\":\"02\"",
        "\"",
        "\\u0000",
        "\\ud83d",
        ";",
        ";;;;;;;;;;;;;;;;;;;;;;",
        "\n",
        "\r\n",
        "structureej;",
        "structureet;",
        "geolocalisation;010780195;643000;1768000;1,IGN,UTM_N20;2021-01-01",
        "=\"010780195\"",
        "2A",
        "9A",
        "97105",
        "20137 PORTO VECCHIO CEDEX"
    };

    private static final String[] EXTENSIONS = {".docx", ".md", ".txt", ""};

    private static final Bornes PETITES = new Bornes(200_000, 4_000_000, 500, 100);

    @FuzzTest(maxDuration = "60s")
    void un_tableur_quelconque(byte @NotNull [] octets) throws IOException {
        var lu = Tableur.lire(new ByteArrayInputStream(octets), PETITES);
        if (!lu.estFait() && lu.motifs().isEmpty())
            throw new AssertionError("refused without a word");
    }

    /// The archive is right, so that what is tried is the reading of the sheet.
    @FuzzTest(maxDuration = "60s")
    void la_feuille_d_un_classeur(FuzzedDataProvider donnees) throws IOException {
        var chaines = donnees.consumeBoolean() ? assembler(donnees, CHAINES, 30) : "";
        var styles = donnees.consumeBoolean() ? assembler(donnees, STYLES, 20) : "";
        Tableur.lire(
                "essai.xlsx",
                new ByteArrayInputStream(
                        classeur(chaines, styles, assembler(donnees, RANGEES, 200))),
                PETITES);
    }

    /// The same, row after row, for files too large to be held.
    @FuzzTest(maxDuration = "60s")
    void un_classeur_parcouru(FuzzedDataProvider donnees) throws IOException {
        var styles = donnees.consumeBoolean() ? assembler(donnees, STYLES, 20) : "";
        var fichier = Files.createTempFile("classeur", ".fuzz");
        try {
            Files.write(fichier, classeur("", styles, assembler(donnees, RANGEES, 200)));
            Tableur.parcourir(fichier, PETITES, _ -> true);
        } finally {
            Files.delete(fichier);
        }
    }

    /// Read from the disk, like the file that an administrator sends.
    @FuzzTest(maxDuration = "60s")
    void un_fichier_d_annuaire(FuzzedDataProvider donnees) throws IOException {
        var fichier = Files.createTempFile("annuaire", ".fuzz");
        try {
            Files.writeString(
                    fichier, donnees.pickValue(ANNUAIRES) + assembler(donnees, STRUCTURES, 200));
            var bornes = fr.unisson.annuaire.donnees.fichiers.Bornes.deplie(1 << 20);
            try (var source = Source.ouvrir(fichier, bornes)) {
                Reconnaissance.reconnaitre(source, bornes).lire(source, new SansSuite());
            }
        } catch (FichierIllisible _) {
            // A refusal is an answer.
        } finally {
            Files.delete(fichier);
        }
    }

    @FuzzTest(maxDuration = "60s")
    void un_texte_a_decouper(FuzzedDataProvider donnees) {
        var nom = donnees.consumeBoolean() ? donnees.consumeString(20) : "essai";
        nom += donnees.pickValue(EXTENSIONS);
        new LectureDeTexte().lire(nom, donnees.consumeRemainingAsBytes());
    }

    @FuzzTest(maxDuration = "60s")
    void le_corps_d_un_document(FuzzedDataProvider donnees) throws IOException {
        new LectureDeTexte().lire("essai.docx", document(assembler(donnees, PARAGRAPHES, 200)));
    }

    @FuzzTest(maxDuration = "60s")
    void un_texte_riche(@NotNull String texte) {
        var html = Markdown.html(texte);
        if (ACTIF.matcher(html).find()) throw new AssertionError(html);
        TexteLisible.de(texte);
    }

    @FuzzTest(maxDuration = "60s")
    void un_nom_de_fichier(@NotNull String nom) {
        var propre = NomDeFichier.assainir(nom);
        if (propre.isBlank()
                || propre.length() > NomDeFichier.LONGUEUR
                || propre.matches("(?s).*[/\\\\\"\\p{Cntrl}].*")) throw new AssertionError(propre);
        if (!NomDeFichier.assainir(propre).equals(propre)) throw new AssertionError(propre);
    }

    /// Pieces of the format in any order, with free text between them.
    private static String assembler(FuzzedDataProvider donnees, String[] morceaux, int auPlus) {
        var texte = new StringBuilder();
        for (var i = 0; i < auPlus && donnees.remainingBytes() > 0; i++)
            texte.append(
                    donnees.consumeByte() % 8 == 0
                            ? donnees.consumeString(12)
                            : donnees.pickValue(morceaux));
        return texte.toString();
    }

    static byte[] document(@NotNull String corps) throws IOException {
        return zip(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>\
                """,
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>\
                """,
                "word/document.xml",
                """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>\
                """
                        .replace("%s", corps));
    }

    static byte[] classeur(String chaines, String styles, String feuille) throws IOException {
        return zip(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>\
                """,
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>\
                """,
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Un" sheetId="1" r:id="r1"/></sheets></workbook>\
                """,
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>\
                """,
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + styles
                        + "</styleSheet>",
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + chaines
                        + "</sst>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + feuille
                        + "</sheetData></worksheet>");
    }

    private static byte[] zip(String... parties) throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var i = 0; i < parties.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parties[i]));
                zip.write(parties[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return sortie.toByteArray();
    }
}

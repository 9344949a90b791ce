package fr.unisson.securite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.annuaire.domaine.MotifFichier;
import fr.unisson.annuaire.donnees.fichiers.FichierIllisible;
import fr.unisson.annuaire.donnees.fichiers.Source;
import fr.unisson.bureautique.LectureDeTexte;
import fr.unisson.documents.domaine.NomDeFichier;
import fr.unisson.documents.domaine.Reconnaissance;
import fr.unisson.socle.Markdown;
import fr.unisson.socle.tableur.Bornes;
import fr.unisson.socle.tableur.Tableur;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real bombs, made here: none exhausts the memory or the stack, none fetches anything, and each is
/// refused with a sentence that says what to do.
class BombesTest {

    private static final int MEGA = 1 << 20;
    private static final String TETE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String TYPES =
            TETE
                    + """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>
                    """;

    @TempDir Path dossier;

    @Test
    void un_classeur_qui_se_deplie_en_un_giga_est_refuse_sans_etre_garde() throws IOException {
        var bombe = zip(classeur("<sheetData/>"), "xl/media/vide.bin", 1024);
        assertThat(bombe.length).isLessThan(Bornes.COURANTES.octets());
        assertThat(tableur(bombe)).contains("démesuré");
    }

    @Test
    void un_classeur_de_mille_milliers_de_fichiers_est_refuse() throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var i = 0; i < 20_000; i++) zip.putNextEntry(new ZipEntry("xl/" + i));
        }
        assertThat(tableur(sortie.toByteArray())).contains("démesuré");
        assertThat(texte("essai.docx", sortie.toByteArray())).isNotEmpty();
        assertThat(nature(sortie.toByteArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rire", "fichier", "reseau", "parametre"})
    void aucune_entite_d_un_classeur_n_est_resolue(String quoi) throws IOException {
        var secret = Files.writeString(dossier.resolve("secret.txt"), "SECRET-DU-SERVEUR");
        var feuille =
                entites(quoi, secret)
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t></is></c></row></sheetData></worksheet>";
        var parties = classeur("<sheetData/>");
        parties.put("xl/worksheets/sheet1.xml", feuille);
        var lu = Tableur.lire("essai.xlsx", flux(zip(parties)), Bornes.COURANTES);
        assertThat(String.valueOf(lu)).doesNotContain("SECRET-DU-SERVEUR").hasSizeLessThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rire", "fichier", "reseau", "parametre"})
    void aucune_entite_d_un_document_n_est_resolue(String quoi) throws IOException {
        var secret = Files.writeString(dossier.resolve("secret.txt"), "SECRET-DU-SERVEUR");
        var lu =
                new LectureDeTexte()
                        .lire(
                                "essai.docx",
                                zip(
                                        document(
                                                entites(quoi, secret),
                                                "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>")));
        assertThat(String.valueOf(lu)).doesNotContain("SECRET-DU-SERVEUR").hasSizeLessThan(5_000);
    }

    @Test
    void un_document_qui_se_deplie_en_un_giga_est_refuse() throws IOException {
        assertThat(texte("essai.docx", zip(document("", "<w:p/>"), "word/media/vide.bin", 1024)))
                .isNotEmpty();
    }

    @Test
    void un_document_de_millions_de_paragraphes_est_refuse_avant_d_etre_construit()
            throws IOException {
        var bombe = zip(document("", "<w:p/>".repeat(9_000_000)));
        assertThat(bombe.length).isLessThan(LectureDeTexte.OCTETS_AU_PLUS);
        assertThat(texte("essai.docx", bombe)).contains("démesuré");
    }

    @Test
    void des_milliers_de_balises_l_une_dans_l_autre_sont_refusees() throws IOException {
        var creux = "<w:tbl><w:tr><w:tc>".repeat(60_000) + "</w:tc></w:tr></w:tbl>".repeat(60_000);
        assertThat(texte("essai.docx", zip(document("", creux)))).isNotEmpty();
        var feuille = classeur("<a>".repeat(500_000) + "</a>".repeat(500_000));
        assertThat(tableur(zip(feuille))).isNotEmpty();
    }

    @Test
    void une_rangee_ou_une_colonne_au_bout_du_monde_n_est_pas_comblee() throws IOException {
        var rangees =
                "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>";
        assertThat(tableur(zip(classeur(rangees)))).contains("colonnes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFDXFD1", "AAAAAA1", "ZZZZ1", "zzzzzz1"})
    void une_cellule_dans_une_colonne_qui_n_existe_pas_est_refusee(String reference)
            throws IOException {
        var rangees =
                "<sheetData><row r=\"1\"><c r=\"%s\"><v>1</v></c></row></sheetData>"
                        .formatted(reference);
        var bombe = zip(classeur(rangees));
        assertThat(tableur(bombe)).contains("abîmé");
        var fichier = Files.write(dossier.resolve("bombe.xlsx"), bombe);
        assertThat(Tableur.parcourir(fichier, Bornes.COURANTES, _ -> true)).isPresent();
    }

    @Test
    void un_csv_d_une_seule_ligne_immense_est_refuse() throws IOException {
        assertThat(tableur("a;".repeat(2_000_000).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(tableur("\"".repeat(4_000_000).getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void un_fichier_d_annuaire_compresse_a_l_exces_est_refuse() throws IOException {
        assertThat(annuaire(2L << 30, 1024, "{\"pmej\":[", _ -> " ".repeat(MEGA)))
                .isEqualTo(MotifFichier.TROP_COMPRESSE);
    }

    @Test
    void un_fichier_d_annuaire_qui_depasse_une_fois_deplie_est_refuse() throws IOException {
        var hasard = new Random(1);
        assertThat(
                        annuaire(
                                8L << 20,
                                16,
                                "{\"rien\":\"\",\"pmej\":[",
                                _ ->
                                        hasard.ints(1 << 15)
                                                .mapToObj(i -> "{\"siren\":\"" + i + "\"},")
                                                .collect(Collectors.joining())))
                .isEqualTo(MotifFichier.TROP_GROS);
    }

    @Test
    void une_structure_d_annuaire_sans_fin_est_refusee_avant_d_etre_retenue() throws IOException {
        assertThat(
                        annuaire(
                                4L << 30,
                                64,
                                "{\"pmej\":[{",
                                i ->
                                        IntStream.range(0, 1 << 16)
                                                .mapToObj(c -> "\"c%d-%d\":\"x\",".formatted(i, c))
                                                .collect(Collectors.joining())))
                .isEqualTo(MotifFichier.STRUCTURE_DEMESUREE);
        assertThat(
                        annuaire(
                                4L << 30,
                                64,
                                "{\"pmej\":[{",
                                _ ->
                                        "\"ege\":[%s{}],"
                                                .formatted(
                                                        "{\"numFinessEge\":\"010780195\"},"
                                                                .repeat(1 << 14))))
                .isEqualTo(MotifFichier.STRUCTURE_DEMESUREE);
        assertThat(annuaire(4L << 30, 64, "{\"pmej\":[", _ -> "{\"a\":".repeat(1 << 14)))
                .isEqualTo(MotifFichier.JSON_ILLISIBLE);
    }

    @Test
    void un_texte_fait_pour_epuiser_l_analyse_est_rendu_en_gardant_la_pile() {
        for (var motif :
                new String[] {
                    "> ", "* ", "[", "![", "**a ", "`", "<a ", "[a](", "_", "| a ", "1. "
                })
            assertThat(Markdown.html(motif.repeat(20_000)))
                    .doesNotContain("<script")
                    .hasSizeLessThan(20 * MEGA);
    }

    @Test
    void un_nom_de_fichier_n_est_qu_un_nom() {
        for (var nom :
                new String[] {
                    "../../etc/passwd",
                    "..\\..\\windows\\win.ini",
                    "/etc/shadow",
                    "a\u0000.pdf",
                    "a\r\nSet-Cookie: x=1.pdf",
                    "facture\u202Efdp.exe",
                    "....//....//x",
                    "é".repeat(5_000) + ".pdf",
                    "\ud83d\ude00".repeat(200),
                    "\ud83d".repeat(300),
                    ".",
                    "..",
                    " ",
                    "\""
                }) {
            var propre = NomDeFichier.assainir(nom);
            assertThat(propre)
                    .as(nom)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(NomDeFichier.LONGUEUR)
                    .doesNotContain("/", "\\", "\"", "..")
                    .doesNotMatch("(?s).*[\\p{Cntrl}\\p{Cf}\\p{Cs}].*");
        }
    }

    private static String entites(String quoi, Path secret) {
        return switch (quoi) {
            case "rire" ->
                    "<!DOCTYPE x [<!ENTITY z \"ha ha ha ha ha ha ha\">"
                            + "bcdefghijkl"
                                    .chars()
                                    .mapToObj(c ->
                                            "<!ENTITY %c \"%s\">"
                                                    .formatted(
                                                            c,
                                                            (c == 'l'
                                                                            ? "&z;"
                                                                            : "&"
                                                                                    + (char) (c + 1)
                                                                                    + ";")
                                                                    .repeat(10)))
                                    .collect(Collectors.joining())
                            + "<!ENTITY a \"&b;&b;&b;\">]>";
            case "fichier" -> "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>";
            case "reseau" -> "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://192.0.2.1/x\">]>";
            default ->
                    "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;<!ENTITY a \"b\">]>"
                            .formatted(secret.toUri());
        };
    }

    private static Map<String, String> document(String prologue, String corps) {
        var parties = new LinkedHashMap<String, String>();
        parties.put("[Content_Types].xml", TYPES);
        parties.put("_rels/.rels", lien("officeDocument", "word/document.xml"));
        parties.put(
                "word/document.xml",
                TETE
                        + prologue
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                        + corps
                        + "</w:body></w:document>");
        return parties;
    }

    private static Map<String, String> classeur(String donnees) {
        var parties = new LinkedHashMap<String, String>();
        parties.put("[Content_Types].xml", TYPES);
        parties.put("_rels/.rels", lien("officeDocument", "xl/workbook.xml"));
        parties.put("xl/_rels/workbook.xml.rels", lien("worksheet", "worksheets/sheet1.xml"));
        parties.put(
                "xl/workbook.xml",
                TETE
                        + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Un\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parties.put(
                "xl/worksheets/sheet1.xml",
                TETE
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                        + donnees
                        + "</worksheet>");
        return parties;
    }

    private static String lien(String type, String cible) {
        return TETE
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>"
                        .formatted(type, cible);
    }

    private static byte[] zip(Map<String, String> parties) throws IOException {
        return zip(parties, "", 0);
    }

    /// With one more entry, of that many megabytes of zeros.
    private static byte[] zip(Map<String, String> parties, String vide, int megas)
            throws IOException {
        var sortie = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var p : parties.entrySet()) {
                zip.putNextEntry(new ZipEntry(p.getKey()));
                zip.write(p.getValue().getBytes(StandardCharsets.UTF_8));
            }
            if (megas > 0) zip.putNextEntry(new ZipEntry(vide));
            var zeros = new byte[MEGA];
            for (var i = 0; i < megas; i++) zip.write(zeros);
        }
        return sortie.toByteArray();
    }

    private static ByteArrayInputStream flux(byte[] octets) {
        return new ByteArrayInputStream(octets);
    }

    private static String tableur(byte[] octets) throws IOException {
        var lu = Tableur.lire(flux(octets), Bornes.COURANTES);
        return lu.motifs().isEmpty() ? "" : String.valueOf(lu.motifs());
    }

    private static String texte(String nom, byte[] octets) {
        var motifs = new LectureDeTexte().lire(nom, octets).motifs();
        return motifs.isEmpty() ? "" : String.valueOf(motifs);
    }

    /// Of a compressed file that never ends what it begins.
    private MotifFichier annuaire(
            long octets, int morceaux, String debut, IntFunction<String> morceau)
            throws IOException {
        var bombe = dossier.resolve("annuaire.json.gz");
        try (var sortie = new GZIPOutputStream(Files.newOutputStream(bombe))) {
            sortie.write(debut.getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < morceaux; i++)
                sortie.write(morceau.apply(i).getBytes(StandardCharsets.UTF_8));
        }
        var bornes = fr.unisson.annuaire.donnees.fichiers.Bornes.deplie(octets);
        try (var source = Source.ouvrir(bombe, bornes)) {
            var lecteur =
                    fr.unisson.annuaire.donnees.fichiers.Reconnaissance.reconnaitre(source, bornes);
            lecteur.lire(source, new SansSuite());
            return MotifFichier.AUCUNE_LIGNE;
        } catch (FichierIllisible refus) {
            return refus.motif();
        }
    }

    private boolean nature(byte[] octets) throws IOException {
        var fichier = Files.write(dossier.resolve("essai"), octets);
        return Reconnaissance.de(fichier, "essai.docx").isPresent();
    }
}

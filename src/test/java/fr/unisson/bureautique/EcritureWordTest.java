package fr.unisson.bureautique;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class EcritureWordTest {

    private static final String TEXTE =
            """
            ## Article 1. Objet

            Les parties **s’engagent** : ceci & cela <script>.

            - premier
            - second
              - dedans

            1. étape
            2. suite

            ## Article 2. Moyens

            | Partie | Moyen |
            | --- | --- |
            | EHPAD | Une \\| salle |
            | HAD | *Deux* heures |

            1. recommence
            """;

    private static byte[] ecrire() {
        return new EcritureWord()
                .ecrire(
                        new DocumentWord(
                                "Convention",
                                "Qualité : ensemble",
                                List.of("Convention n° 2026-00001", "Version 2"),
                                DocumentWord.COPIE,
                                "Convention n° 2026-00001 · Version 2 · empreinte abcdef",
                                TEXTE));
    }

    @Test
    void une_lettre_n_a_pas_de_garde_et_son_plus_haut_titre_est_le_premier() throws IOException {
        var lettre =
                new DocumentWord(
                        "",
                        "Lettre",
                        List.of("Objet"),
                        "À signer",
                        "Lettre",
                        "# Retrait\n\n### Suite");
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(new EcritureWord().ecrire(lettre)))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText, XWPFParagraph::getStyle)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("Retrait", "Heading1"),
                            org.assertj.core.groups.Tuple.tuple("Suite", "Heading3"));
        }
    }

    @Test
    void le_document_a_sa_garde_ses_titres_ses_listes_et_ses_tableaux() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(ecrire()))) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getStyleID, XWPFParagraph::getText)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("Heading1", "Article 1. Objet"),
                            org.assertj.core.groups.Tuple.tuple("Heading1", "Article 2. Moyens"));
            assertThat(textes(word))
                    .contains("Convention n°\u00a02026-00001", "Version 2", DocumentWord.COPIE)
                    .anyMatch(t -> t.contains("ceci & cela <script>"));
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Qualité : ensemble");
            var listes = word.getParagraphs().stream().filter(p -> p.getNumID() != null).toList();
            assertThat(listes)
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("premier", "second", "dedans", "étape", "suite", "recommence");
            assertThat(listes.get(2).getNumIlvl().intValue()).isOne();
            // Each numbered list starts again.
            assertThat(listes.get(3).getNumID()).isNotEqualTo(listes.get(5).getNumID());
            var tableau = word.getTables().getFirst();
            assertThat(tableau.getRows()).hasSize(3);
            assertThat(tableau.getRow(0).isRepeatHeader()).isTrue();
            assertThat(tableau.getRow(1).getCell(1).getText()).isEqualTo("Une | salle");
            assertThat(word.getHeaderList().getFirst().getText())
                    .contains("2026-00001", "Version 2", "abcdef");
            assertThat(word.getFooterList().getFirst().getText()).contains(DocumentWord.COPIE);
        }
    }

    private static List<String> textes(XWPFDocument word) {
        return word.getParagraphs().stream()
                .map(p -> p.getText().strip())
                .filter(t -> !t.isEmpty())
                .toList();
    }

    /// Another reader than the library that wrote it: the archive, and each part as plain XML.
    @Test
    void chaque_piece_de_l_archive_est_du_xml_que_tout_lecteur_ouvre() throws Exception {
        Map<String, byte[]> pieces = new HashMap<>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(ecrire()))) {
            for (var e = archive.getNextEntry(); e != null; e = archive.getNextEntry())
                pieces.put(e.getName(), archive.readAllBytes());
        }
        assertThat(pieces)
                .containsKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/styles.xml",
                        "word/numbering.xml");
        var lus = new ArrayList<String>();
        for (var p : pieces.entrySet()) {
            var document =
                    DocumentBuilderFactory.newDefaultNSInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new ByteArrayInputStream(p.getValue())));
            lus.add(document.getDocumentElement().getLocalName());
        }
        assertThat(lus).contains("document", "styles", "numbering", "hdr", "ftr");
        var corps =
                new String(
                        Objects.requireNonNull(pieces.get("word/document.xml")),
                        StandardCharsets.UTF_8);
        assertThat(corps).doesNotContain("<script>").contains("w:tbl", "w:numPr");
    }
}

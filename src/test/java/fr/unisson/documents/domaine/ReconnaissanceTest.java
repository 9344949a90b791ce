package fr.unisson.documents.domaine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconnaissanceTest {

    @TempDir Path dossier;

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7, x.exe, PDF",
        "'Bonjour à tous', notes.txt, TXT",
        "'a;b;c', liste.csv, CSV",
        "'# Titre', texte.md, MARKDOWN"
    })
    void le_contenu_decide(String texte, String nom, TypeDeFichier type) throws IOException {
        assertThat(reconnaitre(texte.getBytes(StandardCharsets.UTF_8), nom)).contains(type);
    }

    @Test
    void les_images_sont_reconnues() throws IOException {
        assertThat(reconnaitre(octets("\u0089PNG\r\n\u001a\n0"), "x")).contains(TypeDeFichier.PNG);
        assertThat(reconnaitre(octets("\u00ff\u00d8\u00ff\u00e0"), "x.png"))
                .contains(TypeDeFichier.JPEG);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX"})
    void les_documents_de_bureau_sont_reconnus(String partie, TypeDeFichier type)
            throws IOException {
        assertThat(reconnaitre(archive("[Content_Types].xml", partie), "x.zip")).contains(type);
    }

    @Test
    void un_open_document_dit_son_type() throws IOException {
        assertThat(reconnaitre(archive("mimetype", "content.xml"), "x"))
                .contains(TypeDeFichier.ODT);
    }

    @Test
    void les_macros_et_les_archives_sont_refusees() throws IOException {
        var macros = archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertThat(reconnaitre(macros, "x.docx")).isEmpty();
        assertThat(reconnaitre(archive("mimetype", "Basic/Standard/M.xml"), "x.odt")).isEmpty();
        assertThat(reconnaitre(archive("virus.exe"), "x.docx")).isEmpty();
        assertThat(reconnaitre(octets("PK\u0003\u0004coupé"), "x.docx")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.html", "x.svg", "x.exe", "x.js", "x", "x.pdf"})
    void un_texte_n_est_pris_que_sous_un_nom_de_texte(String nom) throws IOException {
        assertThat(reconnaitre(octets("<script>alert(1)</script>"), nom)).isEmpty();
    }

    @Test
    void un_binaire_deguise_en_texte_est_refuse() throws IOException {
        assertThat(reconnaitre(new byte[] {'M', 'Z', 0, 1, 2}, "x.txt")).isEmpty();
        assertThat(reconnaitre(new byte[0], "x.txt")).isEmpty();
    }

    private Optional<TypeDeFichier> reconnaitre(byte[] octets, String nom) throws IOException {
        return Reconnaissance.de(Files.write(dossier.resolve("f"), octets), nom);
    }

    private static byte[] octets(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] archive(String... parties) throws IOException {
        var sortie = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(sortie)) {
            for (var partie : parties) {
                zip.putNextEntry(new ZipEntry(partie));
                zip.write(octets("application/vnd.oasis.opendocument.text"));
            }
        }
        return sortie.toByteArray();
    }
}

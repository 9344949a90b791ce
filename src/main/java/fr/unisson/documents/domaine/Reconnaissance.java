package fr.unisson.documents.domaine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Recognises the type of a file by what it holds. Documents with macros, programs, web pages and
/// archives are nothing that we know.
public final class Reconnaissance {

    private static final int DEBUT = 8192;
    private static final int ENTREES_AU_PLUS = 10_000;
    private static final int MIME_AU_PLUS = 100;

    private Reconnaissance() {}

    /// Reads the first bytes, and the directory of an archive.
    ///
    /// @param nom the name, which only tells a CSV from another text
    public static Optional<TypeDeFichier> de(Path fichier, String nom) throws IOException {
        byte[] debut;
        try (var flux = Files.newInputStream(fichier)) {
            debut = flux.readNBytes(DEBUT);
        }
        if (commence(debut, "%PDF-")) {
            return Optional.of(TypeDeFichier.PDF);
        }
        if (commence(debut, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(TypeDeFichier.PNG);
        }
        if (commence(debut, "\u00ff\u00d8\u00ff")) {
            return Optional.of(TypeDeFichier.JPEG);
        }
        if (commence(debut, "PK\u0003\u0004")) {
            return bureautique(fichier);
        }
        return texte(debut) ? TypeDeFichier.texte(NomDeFichier.extension(nom)) : Optional.empty();
    }

    private static boolean commence(byte[] debut, String marque) {
        var attendu = marque.getBytes(StandardCharsets.ISO_8859_1);
        return debut.length >= attendu.length
                && java.util.Arrays.equals(debut, 0, attendu.length, attendu, 0, attendu.length);
    }

    /// Names of entries are read from the directory of the archive; nothing is unpacked but the few
    /// bytes that name an OpenDocument type.
    private static Optional<TypeDeFichier> bureautique(Path fichier) throws IOException {
        try (var archive = new ZipFile(fichier.toFile())) {
            if (archive.size() > ENTREES_AU_PLUS || porteDesMacros(archive)) {
                return Optional.empty();
            }
            var mime = archive.getEntry("mimetype");
            if (mime != null) {
                return openDocument(archive, mime);
            }
            if (archive.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            return openXml(archive);
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static Optional<TypeDeFichier> openXml(ZipFile archive) {
        if (archive.getEntry("word/document.xml") != null) {
            return Optional.of(TypeDeFichier.DOCX);
        }
        if (archive.getEntry("xl/workbook.xml") != null) {
            return Optional.of(TypeDeFichier.XLSX);
        }
        return archive.getEntry("ppt/presentation.xml") == null
                ? Optional.empty()
                : Optional.of(TypeDeFichier.PPTX);
    }

    private static Optional<TypeDeFichier> openDocument(ZipFile archive, ZipEntry mime)
            throws IOException {
        try (var flux = archive.getInputStream(mime)) {
            var nom = new String(flux.readNBytes(MIME_AU_PLUS), StandardCharsets.US_ASCII).strip();
            return TypeDeFichier.mime(nom);
        }
    }

    private static boolean porteDesMacros(ZipFile archive) {
        return archive.stream()
                .map(ZipEntry::getName)
                .anyMatch(nom ->
                        nom.endsWith("vbaProject.bin")
                                || nom.startsWith("Basic/")
                                || nom.startsWith("Scripts/"));
    }

    /// UTF-8 or one of the eight-bit encodings of spreadsheets: no zero, no control character.
    private static boolean texte(byte[] debut) {
        for (byte octet : debut) {
            if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
        }
        return debut.length > 0;
    }
}

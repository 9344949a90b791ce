package fr.unisson.documents.domaine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The types that may be deposited. The content decides; the extension only tells texts apart.
public enum TypeDeFichier {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    MARKDOWN("text/markdown", "md");

    private final String mime;
    private final List<String> extensions;

    TypeDeFichier(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    /// The name, with an extension that says what the content is.
    public String nommer(String nom) {
        return extensions.contains(NomDeFichier.extension(nom))
                ? nom
                : NomDeFichier.assainir(nom + "." + extensions.getFirst());
    }

    static Optional<TypeDeFichier> texte(String extension) {
        return List.of(TXT, CSV, MARKDOWN).stream()
                .filter(t -> t.extensions.contains(extension))
                .findFirst();
    }

    static Optional<TypeDeFichier> mime(String mime) {
        return Arrays.stream(values()).filter(t -> t.mime.equals(mime)).findFirst();
    }

    /// For the `accept` attribute of a file field.
    public static String acceptes() {
        return String.join(
                ",",
                Arrays.stream(values())
                        .flatMap(t -> t.extensions.stream())
                        .map(e -> "." + e)
                        .toList());
    }
}

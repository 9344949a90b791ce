package fr.unisson.socle.tableur;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The two forms in which a table leaves.
public enum FormatDeTableur {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    CSV("text/csv;charset=UTF-8", "csv");

    private final String type;
    private final String extension;

    FormatDeTableur(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    public String type() {
        return type;
    }

    public String extension() {
        return extension;
    }

    public Ecriture ouvrir(OutputStream sortie, String feuille, List<String> entetes)
            throws IOException {
        return switch (this) {
            case XLSX -> new EcritureXlsx(sortie, feuille, entetes);
            case CSV -> new EcritureCsv(sortie, entetes);
        };
    }

    /// A file to download: "plan-d-actions" becomes "plan-d-actions.xlsx".
    ///
    /// @param nom letters, figures and hyphens
    public Ecriture repondre(
            HttpServletResponse reponse, String nom, String feuille, List<String> entetes)
            throws IOException {
        reponse.setContentType(type);
        reponse.setHeader(
                "Content-Disposition", "attachment; filename=\"" + nom + "." + extension + "\"");
        return ouvrir(reponse.getOutputStream(), feuille, entetes);
    }
}

package fr.unisson.grilles.web;

import fr.unisson.grilles.FormatDeGrille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.domaine.TableauDeGrille;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A grid as a file.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d+}")
class ExportController {

    private final Grilles grilles;

    ExportController(Grilles grilles) {
        this.grilles = grilles;
    }

    /// Byte for byte what its digest was made of.
    @GetMapping("/export.json")
    ResponseEntity<byte[]> json(@PathVariable GrilleId id) {
        var grille = grilles.ecrite(id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + grille.cle() + ".json\"")
                .body(FormatDeGrille.ecrire(grille).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/export.xlsx")
    void xlsx(@PathVariable GrilleId id, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.XLSX, id, reponse);
    }

    @GetMapping("/export.csv")
    void csv(@PathVariable GrilleId id, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.CSV, id, reponse);
    }

    private void exporter(FormatDeTableur format, GrilleId id, HttpServletResponse reponse)
            throws IOException {
        var grille = grilles.ecrite(id);
        try (var table =
                format.repondre(reponse, grille.cle(), "Grille", TableauDeGrille.entetes())) {
            TableauDeGrille.lignes(grille).forEach(table::ligne);
        }
    }
}

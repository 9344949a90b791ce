package fr.unisson.audits.web;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.Audits;
import fr.unisson.audits.Observations;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// An audit as files: its observations, its results, its report for an instance.
@Controller
@Acces
@RequestMapping(Lieux.ADRESSE + "/{id:\\d{1,18}}")
class ExportController {

    private final Audits audits;
    private final Observations observations;
    private final ResultatsLus resultats;
    private final RapportDAudit rapport;

    ExportController(
            Audits audits,
            Observations observations,
            ResultatsLus resultats,
            RapportDAudit rapport) {
        this.audits = audits;
        this.observations = observations;
        this.resultats = resultats;
        this.rapport = rapport;
    }

    @GetMapping("/observations.xlsx")
    void observations(@PathVariable AuditId id, HttpServletResponse reponse) throws IOException {
        var a = audits.lire(id);
        var lues = observations.lister(id);
        var tableau = new TableauDObservations(audits.grille(a), lues);
        try (var table =
                FormatDeTableur.XLSX.repondre(
                        reponse,
                        "audit-" + id + "-observations",
                        "Observations",
                        tableau.entetes())) {
            tableau.ecrire(lues, table);
        }
    }

    @GetMapping("/resultats.xlsx")
    void resultats(@PathVariable AuditId id, HttpServletResponse reponse) throws IOException {
        var r = resultats.de(audits.lire(id));
        var entetes = new ArrayList<>(List.of("Code", "Point", r.premier(), "Sur", "Hors calcul"));
        if (r.deuxTours()) entetes.addAll(List.of(r.second(), "Sur (2d)", "Hors calcul (2d)"));
        entetes.add("Objectif");
        try (var table =
                FormatDeTableur.XLSX.repondre(
                        reponse, "audit-" + id + "-resultats", "Résultats", entetes)) {
            for (var rang : r.rangs()) {
                var ligne = new ArrayList<@Nullable Object>();
                ligne.add(rang.code());
                ligne.add(rang.libelle());
                taux(ligne, rang.premier());
                var second = rang.second();
                if (second != null) taux(ligne, second);
                ligne.add(r.cible());
                table.ligne(ligne);
            }
        }
    }

    private static void taux(List<@Nullable Object> ligne, Taux taux) {
        ligne.add(taux.taux());
        ligne.add(taux.detail());
        ligne.add(taux.exclues());
    }

    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> rapport(@PathVariable AuditId id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-" + id + ".pdf")
                                .build()
                                .toString())
                .body(rapport.imprimer(audits.lire(id)).octets());
    }
}

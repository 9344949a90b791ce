package fr.unisson.evaluations.web;

import fr.unisson.documents.Lecteurs;
import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Resultats;
import fr.unisson.evaluations.domaine.Ecart;
import fr.unisson.evaluations.domaine.Resume;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the pages of results show, as files.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class ExportsDEvaluationController {

    private static final String NOM = "evaluation";

    private final Resultats resultats;
    private final RapportDEvaluation rapport;
    private final SuitesDEvaluation suites;

    ExportsDEvaluationController(
            Resultats resultats, RapportDEvaluation rapport, SuitesDEvaluation suites) {
        this.resultats = resultats;
        this.rapport = rapport;
        this.suites = suites;
    }

    @GetMapping("/export.xlsx")
    void exporter(@PathVariable EvaluationId id, HttpServletResponse reponse) throws IOException {
        var a = resultats.analyser(id);
        try (var table =
                FormatDeTableur.XLSX.repondre(reponse, NOM + "-" + id, "Résultats", entetes())) {
            for (var l : a.lignes()) table.ligne(cellules(a, l));
            for (var b : BlocNotesLu.ecrits(a)) table.ligne(cellules(b));
        }
    }

    /// @param pour `groupe`, `instance` or `affichage`
    @GetMapping("/rapport.pdf")
    ResponseEntity<byte[]> imprimer(
            @PathVariable EvaluationId id, @RequestParam(defaultValue = "groupe") String pour) {
        var lecteurs =
                Lecteurs.lus(pour).orElseThrow(() -> new Introuvable("rapport pour " + pour));
        var pdf = rapport.imprimer(resultats.analyser(id), lecteurs, suites.de(id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(NOM + "-" + id + "-" + pour + ".pdf")
                                .build()
                                .toString())
                .body(pdf.octets());
    }

    private static List<String> entetes() {
        var entetes = new ArrayList<>(List.of("Code", "Domaine", "Critère"));
        for (var college : CollegeRepondant.values()) {
            for (var quoi :
                    List.of(
                            "réponses",
                            "médiane",
                            "moyenne",
                            "minimum",
                            "maximum",
                            "répartition",
                            "hors échelle",
                            "commentaires")) {
                entetes.add(college.libelle() + " : " + quoi);
            }
        }
        entetes.addAll(
                List.of(
                        "Écart",
                        "Lecture de l’écart",
                        "Moyenne des deux collèges sur 4",
                        "Note conjointe",
                        "Raison",
                        "Désaccord",
                        "Priorité d’action"));
        return entetes;
    }

    private static List<@Nullable Object> cellules(Analyse a, Analyse.Ligne l) {
        var lu = CritereLu.de(a, l);
        var cellules = new ArrayList<@Nullable Object>();
        cellules.add(lu.code());
        cellules.add(lu.domaine());
        cellules.add(lu.libelle());
        for (var cote : lu.cotes()) {
            var resume = l.critere().resume(cote.college());
            var e = l.critere().effectifs(cote.college());
            cellules.add(e.masques() ? null : e.n());
            cellules.add(arrondi(resume, Resume::mediane));
            cellules.add(arrondi(resume, Resume::moyenne));
            cellules.add(arrondi(resume, Resume::minimum));
            cellules.add(arrondi(resume, Resume::maximum));
            cellules.add(e.masques() ? cote.resume() : cote.repartition());
            cellules.add(cote.horsEchelle());
            cellules.add(String.join("\n", cote.commentaires()));
        }
        cellules.add(arrondi(l.critere().ecart(), Ecart::valeur));
        cellules.add(lu.bande());
        cellules.add(arrondi(l.critere().equilibre(), x -> x));
        cellules.add(lu.conjointe());
        cellules.add(lu.raison());
        cellules.add(lu.desaccord());
        cellules.add(arrondi(l.critere().priorite(), x -> x));
        return cellules;
    }

    /// A note-pad among the items: its words alone, each in the column of who says them.
    private static List<@Nullable Object> cellules(BlocNotesLu b) {
        var cellules = new ArrayList<@Nullable Object>(Collections.nCopies(entetes().size(), null));
        cellules.set(1, b.domaine());
        cellules.set(2, "Bloc-notes");
        for (var c : b.cotes()) {
            cellules.set(
                    entetes().indexOf(c.college().libelle() + " : commentaires"),
                    String.join("\n", c.mots()));
        }
        cellules.set(entetes().indexOf("Raison"), b.groupe());
        return cellules;
    }

    private static <T> @Nullable BigDecimal arrondi(
            Optional<T> de, Function<T, BigDecimal> chiffre) {
        return de.map(x -> chiffre.apply(x).setScale(2, RoundingMode.HALF_UP)).orElse(null);
    }
}

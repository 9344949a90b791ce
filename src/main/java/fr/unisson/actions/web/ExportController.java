package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.ActionExportee;
import fr.unisson.actions.Actions;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The filtered list as a file. In a spreadsheet, rows are written as they are read, under titles
/// that the import recognises.
@Controller
@Acces
class ExportController {

    private static final String NOM = "plan-d-actions";
    private static final List<String> ENTETES =
            List.of(
                    "Numéro",
                    "Action",
                    "Description",
                    "État",
                    "Priorité",
                    "Type",
                    "Dimension",
                    "Axe",
                    "Origine",
                    "Pilote",
                    "Contributeurs",
                    "Commanditaire",
                    "Processus",
                    "Critères",
                    "Établissements",
                    "Début",
                    "Échéance initiale",
                    "Échéance",
                    "Avancement (%)",
                    "Charge en jours",
                    "Moyens",
                    "Coût prévu",
                    "Coût réel",
                    "Résultat attendu",
                    "Indicateur",
                    "Cible",
                    "À vérifier le",
                    "Résultat de la mesure",
                    "Binôme : professionnel",
                    "Binôme : personne accompagnée",
                    "Sans binôme",
                    "Lue par",
                    "Référence d’origine");

    private final Actions actions;
    private final PlanImprime imprime;

    ExportController(Actions actions, PlanImprime imprime) {
        this.actions = actions;
        this.imprime = imprime;
    }

    @GetMapping(PlanController.ADRESSE + "/export.csv")
    void csv(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.CSV, filtres, reponse);
    }

    @GetMapping(PlanController.ADRESSE + "/export.xlsx")
    void xlsx(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.XLSX, filtres, reponse);
    }

    @GetMapping(PlanController.ADRESSE + "/export.pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute FiltresForm filtres) {
        var pdf = imprime.imprimer(SessionCourante.organisationExigee(), filtres);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(NOM + ".pdf").build().toString())
                .body(pdf.octets());
    }

    private void exporter(FormatDeTableur format, FiltresForm filtres, HttpServletResponse reponse)
            throws IOException {
        var organisation = SessionCourante.organisationExigee();
        try (var table = format.repondre(reponse, NOM, "Plan d’actions", ENTETES)) {
            actions.exporter(organisation, filtres.criteres(), a -> table.ligne(cellules(a)));
        }
    }

    private static List<@Nullable Object> cellules(ActionExportee a) {
        var l = a.ligne();
        var c = a.contenu();
        var autres = c.complements();
        var dimension = l.dimension();
        return Arrays.asList(
                l.numero(),
                l.titre(),
                c.description(),
                l.etat().libelle(),
                l.priorite().name(),
                l.type().libelle(),
                dimension == null ? null : dimension.libelle(),
                l.axe(),
                a.origineEnMots(),
                l.pilote(),
                a.contributeurs(),
                autres.commanditaire(),
                autres.processus(),
                String.join(", ", autres.criteres()),
                a.etablissements(),
                l.debut(),
                c.echeance(),
                l.pour(),
                l.avancement().pourcent(),
                autres.effort(),
                c.moyens(),
                c.coutPrevu(),
                c.coutReel(),
                c.resultatAttendu(),
                c.mesure().indicateur(),
                c.mesure().cible(),
                c.mesure().le(),
                a.resultat(),
                autres.binome().professionnel(),
                autres.binome().usager(),
                autres.binome().sans(),
                c.visibilite().libelle(),
                autres.reference());
    }
}

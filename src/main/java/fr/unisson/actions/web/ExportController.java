package fr.unisson.actions.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.Actions;
import fr.unisson.actions.LigneAction;
import fr.unisson.socle.tableur.FormatDeTableur;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The filtered list as a file: rows are written as they are read.
@Controller
@Acces
class ExportController {

    private static final String NOM = "plan-d-actions";
    private static final List<String> ENTETES =
            List.of(
                    "Numéro",
                    "Titre",
                    "État",
                    "Priorité",
                    "Type",
                    "Dimension",
                    "Axe",
                    "Pilote",
                    "Début",
                    "Échéance",
                    "Avancement (%)",
                    "Mesure d’efficacité définie");

    private final Actions actions;

    ExportController(Actions actions) {
        this.actions = actions;
    }

    @GetMapping(PlanController.ADRESSE + "/export.csv")
    void csv(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.CSV, filtres, reponse);
    }

    @GetMapping(PlanController.ADRESSE + "/export.xlsx")
    void xlsx(@ModelAttribute FiltresForm filtres, HttpServletResponse reponse) throws IOException {
        exporter(FormatDeTableur.XLSX, filtres, reponse);
    }

    private void exporter(FormatDeTableur format, FiltresForm filtres, HttpServletResponse reponse)
            throws IOException {
        var organisation = SessionCourante.organisationExigee();
        try (var table = format.repondre(reponse, NOM, "Plan d’actions", ENTETES)) {
            actions.parcourir(organisation, filtres.criteres(), l -> table.ligne(cellules(l)));
        }
    }

    private static List<@Nullable Object> cellules(LigneAction l) {
        var dimension = l.dimension();
        return Arrays.asList(
                l.numero(),
                l.titre(),
                l.etat().libelle(),
                l.priorite().name(),
                l.type().libelle(),
                dimension == null ? null : dimension.libelle(),
                l.axe(),
                l.pilote(),
                l.debut(),
                l.pour(),
                l.avancement().pourcent(),
                l.mesureDefinie());
    }
}

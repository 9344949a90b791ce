package fr.unisson.conventions.web;

import fr.unisson.journal.Journal;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What happened to a convention, in words, from the journal.
@Controller
@Acces
class HistoriqueController {

    private static final int PAR_PAGE = 50;

    private final DossiersLus dossiers;
    private final Journal journal;
    private final Templates pages;

    HistoriqueController(DossiersLus dossiers, Journal journal, Templates pages) {
        this.dossiers = dossiers;
        this.journal = journal;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/historique")
    JteModel lire(@PathVariable long id, @RequestParam(required = false) @Nullable Integer avant) {
        var dossier = dossiers.ouvrir(id, Face.HISTORIQUE);
        var debut = avant == null ? Integer.MAX_VALUE : avant;
        var faits = journal.histoire("convention", id, debut, PAR_PAGE + 1);
        var page = faits.stream().limit(PAR_PAGE).toList();
        var adresse = Face.HISTORIQUE.adresse(id);
        return pages.conventionsHistorique(
                new PageHistorique(
                        dossier.tete(),
                        FaitsGroupes.de(page, dossier.fiche().avenant()),
                        faits.size() > PAR_PAGE
                                ? adresse + "?avant=" + page.getLast().rang()
                                : null,
                        avant == null ? null : adresse));
    }
}

package fr.unisson.archives.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.Regles;
import fr.unisson.archives.SortFinal;
import fr.unisson.archives.web.PageRegles.RegleForm;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Archived conventions, and how long an organisation keeps what.
@Controller
@Acces
class ArchivesController {

    private static final Map<String, String> CHAMPS =
            Map.of("NATURE", "nature", "ANNEES", "annees", "SORT", "sort", "MOTIF", "motif");

    private final CompositionArchives composition;
    private final Regles regles;
    private final Templates pages;

    ArchivesController(CompositionArchives composition, Regles regles, Templates pages) {
        this.composition = composition;
        this.regles = regles;
        this.pages = pages;
    }

    @GetMapping("/archives")
    JteModel lister() {
        return pages.archivesListe(composition.liste());
    }

    @GetMapping("/archives/regles")
    JteModel regles() {
        return pages.archivesRegles(composition.regles(RegleForm.vide(), Erreurs.AUCUNE));
    }

    @PostMapping("/archives/regles")
    Object decider(@ModelAttribute RegleForm form) {
        var nature = Saisies.parmi(NatureArchive.class, form.nature());
        var sort = Saisies.parmi(SortFinal.class, form.sort());
        Resultat<NatureArchive> resultat;
        if (nature.isEmpty()) {
            resultat = Resultat.refus("NATURE", "Choisissez une sorte de documents.");
        } else if (sort.isEmpty()) {
            resultat = Resultat.refus("SORT", "Choisissez ce que deviennent ces documents.");
        } else {
            resultat =
                    regles.decider(
                            SessionCourante.organisationExigee(),
                            nature.get(),
                            Saisies.entier(form.annees()).orElse(null),
                            sort.get(),
                            Saisies.texte(form.motif()));
        }
        return resultat.estFait()
                ? Redirection.vers("/archives/regles").avecMessage("La règle est enregistrée.")
                : Refus.page(
                        resultat.motifs(),
                        CHAMPS,
                        e -> pages.archivesRegles(composition.regles(form, e)));
    }
}

package fr.unisson.croisees.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.NatureCroisee;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The cross evaluations of a convention, and the next one to plan.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/evaluations")
class CroiseesController {

    private static final int MOIS_AVANT_LA_FIN = 6;
    private static final int JOURS_POUR_REPONDRE = 21;

    private final PagesDeConvention conventions;
    private final Croisees croisees;
    private final Templates pages;
    private final Clock horloge;

    CroiseesController(
            PagesDeConvention conventions, Croisees croisees, Templates pages, Clock horloge) {
        this.conventions = conventions;
        this.croisees = croisees;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping
    JteModel lister(@PathVariable ConventionId convention) {
        return page(convention, null, null, Erreurs.AUCUNE);
    }

    @PostMapping
    Object programmer(
            @PathVariable ConventionId convention,
            @RequestParam(required = false) @Nullable String nature,
            @RequestParam(required = false) @Nullable String avant) {
        var choisie = Saisies.parmi(NatureCroisee.class, nature);
        var jour = Saisies.date(avant);
        var faux = Erreurs.AUCUNE;
        if (choisie.isEmpty()) faux = faux.plus("nature", "Choisissez une évaluation.");
        if (jour.isEmpty()) faux = faux.plus("avant", "Donnez une date.");
        if (choisie.isEmpty() || jour.isEmpty()) {
            return Refus.page(page(convention, nature, avant, faux));
        }
        return switch (croisees.programmer(convention, choisie.get(), jour.get())) {
            case Resultat.Fait<CroiseeId>(var id) ->
                    Redirection.vers(croisees.lire(id).adresse())
                            .avecMessage("L’évaluation est programmée.");
            case Resultat.Refus<CroiseeId>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of("NOTER_AVANT", "avant"),
                            e -> page(convention, nature, avant, e));
        };
    }

    private JteModel page(
            ConventionId convention,
            @Nullable String nature,
            @Nullable String avant,
            Erreurs erreurs) {
        var tete = conventions.ouvrir(convention, CroiseesConfiguration.EVALUATIONS);
        var fin = croisees.fin(convention).orElse(null);
        boolean bientot = fin != null && !fin.minusMonths(MOIS_AVANT_LA_FIN).isAfter(aujourdhui());
        return pages.croiseesListe(
                new PageCroisees(
                        tete,
                        croisees.lister(convention).stream()
                                .map(CroiseesController::ligne)
                                .toList(),
                        croisees.peutProgrammer(convention)
                                ? Arrays.stream(NatureCroisee.values())
                                        .map(n -> new Choix(n.name(), n.libelle(), n.aide()))
                                        .toList()
                                : List.of(),
                        nature == null
                                ? (bientot ? NatureCroisee.COMPLETE : NatureCroisee.LEGERE).name()
                                : nature,
                        avant == null
                                ? aujourdhui().plusDays(JOURS_POUR_REPONDRE).toString()
                                : avant,
                        fin == null
                                ? "Une revue légère est attendue chaque année."
                                : "Une revue légère est attendue chaque année, et une évaluation"
                                        + " complète à partir du "
                                        + Dates.jour(fin.minusMonths(MOIS_AVANT_LA_FIN))
                                        + ", six mois avant la fin de la période.",
                        erreurs));
    }

    private static Ligne ligne(CroiseeVue c) {
        return new Ligne(
                c.nature().libelle(),
                c.adresse(),
                "Depuis le "
                        + Dates.jour(Dates.jourDe(c.creeLe()))
                        + (c.etat().close()
                                ? ", close le " + Dates.jour(Dates.jourDe(c.etatLe()))
                                : ""),
                EtatsLus.pastille(c.etat()),
                null);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

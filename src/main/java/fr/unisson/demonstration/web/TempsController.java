package fr.unisson.demonstration.web;

import fr.unisson.demonstration.Temps;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Bandeau;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Rubrique;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What day it is, and going on to another one: exists in the demonstration only.
@Controller
@Profile("demo")
@Acces(Acces.Qui.CONNECTE)
class TempsController {

    private static final String ICI = "/demonstration/temps";

    private final Temps temps;
    private final Templates pages;

    TempsController(Temps temps, Templates pages) {
        this.temps = temps;
        this.pages = pages;
    }

    @Bean
    static EntreeNavigation entreeDuTemps() {
        return new EntreeNavigation(
                "Avancer le temps",
                "clock",
                ICI,
                Rubrique.REGLAGES,
                900,
                Acces.Qui.CONNECTE,
                Set.of());
    }

    @Bean
    static Bandeau bandeauDuTemps(Temps temps) {
        return () ->
                temps.avance()
                        ? Optional.of(
                                new Bandeau.Annonce(
                                        "Démonstration : nous sommes le "
                                                + Dates.jour(temps.aujourdhui())
                                                + ".",
                                        ICI,
                                        "Avancer le temps"))
                        : Optional.empty();
    }

    @GetMapping(ICI)
    JteModel page() {
        return pages.demonstrationTemps(PageTemps.de(temps, "", Erreurs.AUCUNE));
    }

    @PostMapping(ICI)
    Object aller(@RequestParam(defaultValue = "") String jusqua) {
        var voulu = Saisies.date(jusqua);
        var ici = temps.aujourdhui();
        if (voulu.isEmpty()
                || !voulu.get().isAfter(ici)
                || voulu.get().isAfter(ici.plusYears(Temps.AU_PLUS_ANS))) {
            var erreur =
                    "Choisissez un jour après le %s, trois ans plus tard au plus. On ne revient pas en arrière."
                            .formatted(Dates.jour(ici));
            return ResponseEntity.status(422)
                    .body(
                            pages.demonstrationTemps(
                                    PageTemps.de(temps, jusqua, Erreurs.de("jusqua", erreur))));
        }
        temps.aller(voulu.get());
        return Redirection.vers(ICI);
    }
}

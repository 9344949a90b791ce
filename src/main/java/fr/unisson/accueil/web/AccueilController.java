package fr.unisson.accueil.web;

import fr.unisson.accueil.web.VueAccueil.Mouvement;
import fr.unisson.journal.Fait;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import unisson.pages.Templates;

/// The front door: the product in one minute for visitors, what waits for those who are signed in.
@Controller
@Acces(Acces.Qui.PUBLIC)
class AccueilController {

    private static final int MOUVEMENTS = 8;

    private final Journal journal;
    private final Clock horloge;
    private final Templates pages;

    AccueilController(Journal journal, Clock horloge, Templates pages) {
        this.journal = journal;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/")
    JteModel accueil() {
        return Acteur.courant().connecte() ? pages.accueilConnecte(vue()) : pages.accueilPublic();
    }

    private VueAccueil vue() {
        return new VueAccueil(
                Dates.jour(LocalDate.now(horloge)),
                List.of(),
                journal.recents("convention", MOUVEMENTS).stream()
                        .map(AccueilController::mouvement)
                        .toList());
    }

    private static Mouvement mouvement(Fait fait) {
        return new Mouvement(
                Dates.moment(fait.le()),
                fait.acteur(),
                fait.fait(),
                fait.detail(),
                "/conventions/" + fait.objetId());
    }

    @Bean
    static EntreeNavigation entreeAccueil() {
        return new EntreeNavigation("Accueil", "house", "/", 0, Acces.Qui.CONNECTE, Set.of());
    }
}

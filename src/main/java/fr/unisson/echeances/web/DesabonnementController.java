package fr.unisson.echeances.web;

import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Preferences;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// The way out that each mail offers, without signing in. Reading the page changes nothing, because
/// mail scanners follow links; only a POST acts, from a person or from a mail program (RFC 8058).
@Controller
@Acces(Acces.Qui.PUBLIC)
class DesabonnementController {

    private static final String ICI = "/desabonnement/{jeton}";

    private final Preferences preferences;
    private final Templates pages;

    DesabonnementController(Preferences preferences, Templates pages) {
        this.preferences = preferences;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel demander(@PathVariable String jeton, HttpServletResponse reponse) {
        return page(
                jeton,
                preferences.arretees(sortie(jeton))
                        ? PageDesabonnement.Etat.ARRETE
                        : PageDesabonnement.Etat.DEMANDE,
                reponse);
    }

    @PostMapping(ICI)
    JteModel agir(@PathVariable String jeton, HttpServletResponse reponse) {
        preferences.arreter(sortie(jeton));
        return page(jeton, PageDesabonnement.Etat.ARRETE, reponse);
    }

    private JteModel page(String jeton, PageDesabonnement.Etat etat, HttpServletResponse reponse) {
        reponse.setHeader("X-Robots-Tag", "noindex, nofollow");
        reponse.setHeader("Referrer-Policy", "no-referrer");
        return pages.echeancesDesabonnement(
                new PageDesabonnement(
                        "/desabonnement/" + jeton,
                        etat,
                        sortie(jeton).enOrdre().stream()
                                .map(GenreDeNotification::libelle)
                                .toList()));
    }

    private Preferences.Sortie sortie(String jeton) {
        return preferences
                .sortie(jeton)
                .orElseThrow(() -> new Introuvable("adresse de désabonnement"));
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.Sessions;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Shows what was typed before the session ended, to the same person only, who sends it again or
/// lets it go.
@Controller
@Acces
class RepriseController {

    private final Sessions sessions;
    private final Templates pages;

    RepriseController(Sessions sessions, Templates pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping(FinDeSession.REPRISE)
    Object page(HttpSession session) {
        var marque = sessions.marque(SessionCourante.exigee().compte().id());
        if (!(session.getAttribute(SaisieSuspendue.ATTRIBUT) instanceof SaisieSuspendue saisie)) {
            return Redirection.vers("/");
        }
        if (!saisie.marque().equals(marque)) {
            session.removeAttribute(SaisieSuspendue.ATTRIBUT);
            return Redirection.vers("/");
        }
        return pages.accesReprise(saisie);
    }

    @PostMapping(FinDeSession.REPRISE + "/abandon")
    Redirection abandonner(HttpSession session) {
        session.removeAttribute(SaisieSuspendue.ATTRIBUT);
        return Redirection.vers("/").avecMessage("La saisie a été abandonnée.");
    }
}

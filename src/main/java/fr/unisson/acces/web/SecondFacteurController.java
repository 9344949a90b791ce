package fr.unisson.acces.web;

import fr.unisson.acces.Connexions;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The second step of a sign-in: a code of the application, or a recovery code.
@Controller
@Acces(Acces.Qui.PUBLIC)
class SecondFacteurController {

    private final Connexions connexions;
    private final Passage passage;
    private final Clock horloge;
    private final Templates pages;

    SecondFacteurController(
            Connexions connexions, Passage passage, Clock horloge, Templates pages) {
        this.connexions = connexions;
        this.passage = passage;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/connexion/second-facteur")
    Object page(HttpServletRequest requete) {
        return AttenteDeCode.lire(requete.getSession(false), horloge.instant()).isPresent()
                ? pages.accesCode(new PageCode(Erreurs.AUCUNE))
                : Redirection.vers("/connexion?trop-tard");
    }

    @PostMapping("/connexion/second-facteur")
    Object verifier(
            HttpServletRequest requete, HttpServletResponse reponse, @RequestParam String code) {
        var attente = AttenteDeCode.lire(requete.getSession(false), horloge.instant());
        if (attente.isEmpty()) {
            return Redirection.vers("/connexion?trop-tard");
        }
        var issue = connexions.parCode(attente.get().compteId(), code, requete.getRemoteAddr());
        return passage.suivre(
                requete,
                reponse,
                issue,
                attente.get().suite(),
                (statut, message) ->
                        ResponseEntity.status(statut)
                                .body(pages.accesCode(new PageCode(Erreurs.de("code", message)))),
                "Ce code n’est pas le bon, ou il a déjà servi.");
    }
}

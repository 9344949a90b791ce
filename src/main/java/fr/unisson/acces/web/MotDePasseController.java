package fr.unisson.acces.web;

import fr.unisson.acces.MonCompte;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.SessionsOuvertes;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Changing one's password, which closes the other sessions.
@Controller
@Acces
class MotDePasseController {

    private final MonCompte monCompte;
    private final SessionsOuvertes sessions;
    private final Templates pages;

    MotDePasseController(MonCompte monCompte, SessionsOuvertes sessions, Templates pages) {
        this.monCompte = monCompte;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/compte/mot-de-passe")
    JteModel page() {
        return pages.accesMotDePasse(vue(Erreurs.AUCUNE));
    }

    @PostMapping("/compte/mot-de-passe")
    Object changer(
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam String nouveauMotDePasse) {
        var compte = SessionCourante.exigee().compte();
        var faux = monCompte.verifier(compte, motDePasse, requete.getRemoteAddr());
        if (faux.isPresent()) {
            return refus(Erreurs.de("motDePasse", faux.get()));
        }
        var motif = monCompte.changerMotDePasse(compte, nouveauMotDePasse);
        if (motif.isPresent()) {
            return refus(Erreurs.de("nouveauMotDePasse", motif.get().message()));
        }
        sessions.fermerLesAutres(compte.id(), requete.getSession().getId());
        return Redirection.vers("/compte")
                .avecMessage("Votre mot de passe a changé. Vos autres sessions sont fermées.");
    }

    private ResponseEntity<JteModel> refus(Erreurs erreurs) {
        return ResponseEntity.status(422).body(pages.accesMotDePasse(vue(erreurs)));
    }

    private PageMotDePasse vue(Erreurs erreurs) {
        var id = SessionCourante.exigee().compte().id();
        return new PageMotDePasse("/compte/mot-de-passe", monCompte.aUnMotDePasse(id), erreurs);
    }
}

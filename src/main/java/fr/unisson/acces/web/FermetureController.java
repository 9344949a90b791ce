package fr.unisson.acces.web;

import fr.unisson.acces.MonCompte;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.SessionsOuvertes;
import fr.unisson.acces.TracesDEntree;
import fr.unisson.acces.TracesDEntree.Fin;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Closing one's account for good.
@Controller
@Acces
class FermetureController {

    private final MonCompte monCompte;
    private final SessionsOuvertes sessions;
    private final NomsDOrganisations noms;
    private final Marque marque;
    private final TracesDEntree traces;
    private final Templates pages;

    FermetureController(
            MonCompte monCompte,
            SessionsOuvertes sessions,
            NomsDOrganisations noms,
            Marque marque,
            TracesDEntree traces,
            Templates pages) {
        this.monCompte = monCompte;
        this.sessions = sessions;
        this.noms = noms;
        this.marque = marque;
        this.traces = traces;
        this.pages = pages;
    }

    @GetMapping("/compte/fermeture")
    JteModel page() {
        return pages.accesFermeture(seul(), Erreurs.AUCUNE);
    }

    @PostMapping("/compte/fermeture")
    Object fermer(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "false") boolean confirme) {
        var compte = SessionCourante.exigee().compte();
        var erreurs =
                monCompte
                        .verifier(compte, motDePasse, requete.getRemoteAddr())
                        .map(m -> Erreurs.de("motDePasse", m))
                        .orElse(Erreurs.AUCUNE);
        if (!confirme) {
            erreurs = erreurs.plus("confirme", "Cochez la case pour confirmer.");
        }
        if (!erreurs.vide() || !monCompte.fermer(compte)) {
            return ResponseEntity.status(422).body(pages.accesFermeture(seul(), erreurs));
        }
        sessions.fermerLesAutres(compte.id(), requete.getSession().getId());
        traces.fermee(compte, requete.getSession().getId(), Fin.COMPTE);
        requete.getSession().invalidate();
        marque.quitter(requete, reponse);
        return Redirection.vers("/connexion?compte-ferme");
    }

    private List<String> seul() {
        var organisations =
                monCompte.dernierAdministrateurDe(SessionCourante.exigee().compte().id());
        return noms.noms(organisations).values().stream().sorted().toList();
    }
}

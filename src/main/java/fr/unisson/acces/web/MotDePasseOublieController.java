package fr.unisson.acces.web;

import fr.unisson.acces.Connexions;
import fr.unisson.acces.MonCompte;
import fr.unisson.acces.MonCompte.Choix;
import fr.unisson.acces.SessionsOuvertes;
import fr.unisson.acces.domaine.Jeton;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A forgotten password: a link by mail, then a new one. The second factor, if any, is still asked
/// at the sign-in that follows.
@Controller
@Acces(Acces.Qui.PUBLIC)
class MotDePasseOublieController {

    private static final String INUTILE =
            "Ce lien n’est plus valable : il sert une seule fois, pendant une heure. Demandez-en un"
                    + " autre.";

    private final Connexions connexions;
    private final MonCompte comptes;
    private final SessionsOuvertes sessions;
    private final Templates pages;

    MotDePasseOublieController(
            Connexions connexions, MonCompte comptes, SessionsOuvertes sessions, Templates pages) {
        this.connexions = connexions;
        this.comptes = comptes;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/mot-de-passe")
    JteModel demande() {
        return pages.accesMotDePasseOublie();
    }

    @PostMapping("/mot-de-passe")
    Object demander(HttpServletRequest requete, @RequestParam String courriel) {
        return connexions
                .demanderMotDePasse(courriel, requete.getRemoteAddr())
                .<Object>map(trop ->
                        ResponseEntity.status(429).body(pages.accesCourrielEnvoye(trop.message())))
                .orElseGet(() -> pages.accesCourrielEnvoye(""));
    }

    @GetMapping("/mot-de-passe/{jeton}")
    Object page(@PathVariable String jeton) {
        return connexions
                        .etatDuLien(jeton, Jeton.Usage.MOT_DE_PASSE)
                        .filter(e -> e == Jeton.Etat.VALABLE)
                        .isPresent()
                ? pages.accesMotDePasse(vue(jeton, Erreurs.AUCUNE))
                : inutile();
    }

    @PostMapping("/mot-de-passe/{jeton}")
    Object choisir(@PathVariable String jeton, @RequestParam String nouveauMotDePasse) {
        return switch (comptes.choisirMotDePasse(jeton, nouveauMotDePasse)) {
            case Choix.Fait(var compte) -> {
                sessions.fermerLesAutres(compte, null);
                yield Redirection.vers("/connexion")
                        .avecMessage("Votre mot de passe a changé. Connectez-vous.");
            }
            case Choix.Refuse(var motif) ->
                    ResponseEntity.status(422)
                            .body(
                                    pages.accesMotDePasse(
                                            vue(
                                                    jeton,
                                                    Erreurs.de(
                                                            "nouveauMotDePasse",
                                                            motif.message()))));
            case Choix.LienInutile _ -> inutile();
        };
    }

    private Object inutile() {
        return ResponseEntity.status(410).body(pages.accesLien(new PageLien("", false, INUTILE)));
    }

    private static PageMotDePasse vue(String jeton, Erreurs erreurs) {
        return new PageMotDePasse("/mot-de-passe/" + jeton, false, erreurs);
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.Connexions;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Signing in with a password, and out.
@Controller
@Acces(Acces.Qui.PUBLIC)
class ConnexionController {

    static final String COURRIEL = "courriel saisi";

    private static final String INCORRECT = "Adresse ou mot de passe incorrect.";

    private final Connexions connexions;
    private final Passage passage;
    private final ObjectProvider<ComptesDeDemonstration> demonstration;
    private final Templates pages;

    ConnexionController(
            Connexions connexions,
            Passage passage,
            ObjectProvider<ComptesDeDemonstration> demonstration,
            Templates pages) {
        this.connexions = connexions;
        this.passage = passage;
        this.demonstration = demonstration;
        this.pages = pages;
    }

    @GetMapping("/connexion")
    Object page(
            HttpServletRequest requete, @RequestParam(required = false) @Nullable String suite) {
        if (SessionCourante.courante().isPresent()) {
            return Redirection.vers(Suite.sure(suite));
        }
        return pages.accesConnexion(
                vue(deja(requete), Suite.sure(suite), information(requete), Erreurs.AUCUNE));
    }

    @PostMapping("/connexion")
    Object entrer(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @RequestParam String courriel,
            @RequestParam String motDePasse,
            @RequestParam(required = false) @Nullable String suite) {
        var issue = connexions.parMotDePasse(courriel, motDePasse, requete.getRemoteAddr());
        var apres = Suite.sure(suite);
        return passage.suivre(
                requete,
                reponse,
                issue,
                apres,
                (statut, message) ->
                        ResponseEntity.status(statut)
                                .body(
                                        pages.accesConnexion(
                                                vue(
                                                        courriel,
                                                        apres,
                                                        "",
                                                        Erreurs.de("courriel", message)))),
                INCORRECT);
    }

    @PostMapping("/deconnexion")
    Redirection sortir(HttpServletRequest requete, HttpServletResponse reponse) {
        var session = requete.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Marque.effacer(requete, reponse);
        return Redirection.vers("/connexion?au-revoir");
    }

    private PageConnexion vue(String courriel, String suite, String information, Erreurs erreurs) {
        var comptes = demonstration.getIfAvailable();
        return new PageConnexion(
                courriel, suite, information, erreurs, comptes == null ? null : comptes.lister());
    }

    private static String deja(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(COURRIEL) instanceof String saisi
                ? saisi
                : "";
    }

    private static String information(HttpServletRequest requete) {
        var raisons = requete.getParameterMap().keySet();
        if (raisons.contains("fin")) {
            return gardee(requete)
                    ? "Votre session a pris fin. Ce que vous aviez saisi est gardé : connectez-vous"
                            + " avec le même compte pour le relire et l’envoyer."
                    : "Votre session a pris fin. Connectez-vous de nouveau.";
        }
        if (raisons.contains("trop-tard")) {
            return "Cette page était ouverte depuis trop longtemps. Connectez-vous de nouveau.";
        }
        if (raisons.contains("compte-ferme")) {
            return "Votre compte est fermé.";
        }
        return raisons.contains("au-revoir") ? "Vous êtes déconnecté." : "";
    }

    private static boolean gardee(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(SaisieSuspendue.ATTRIBUT) != null;
    }
}

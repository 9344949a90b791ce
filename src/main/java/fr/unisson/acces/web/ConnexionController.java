package fr.unisson.acces.web;

import fr.unisson.acces.Connexions;
import fr.unisson.acces.Fournisseurs;
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

/// Signing in with a password.
@Controller
@Acces(Acces.Qui.PUBLIC)
class ConnexionController {

    static final String COURRIEL = "courriel saisi";

    private static final String INCORRECT = "Adresse ou mot de passe incorrect.";

    private final Connexions connexions;
    private final Passage passage;
    private final Fournisseurs fournisseurs;
    private final ObjectProvider<ComptesDeDemonstration> demonstration;
    private final Templates pages;

    ConnexionController(
            Connexions connexions,
            Passage passage,
            Fournisseurs fournisseurs,
            ObjectProvider<ComptesDeDemonstration> demonstration,
            Templates pages) {
        this.connexions = connexions;
        this.passage = passage;
        this.fournisseurs = fournisseurs;
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

    private PageConnexion vue(String courriel, String suite, String information, Erreurs erreurs) {
        var comptes = demonstration.getIfAvailable();
        return new PageConnexion(
                courriel,
                suite,
                information,
                erreurs,
                fournisseurs.offres(),
                comptes == null ? null : comptes.lister());
    }

    private static String deja(HttpServletRequest requete) {
        var session = requete.getSession(false);
        return session != null && session.getAttribute(COURRIEL) instanceof String saisi
                ? saisi
                : "";
    }

    private String information(HttpServletRequest requete) {
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
        if (raisons.contains("indisponible")) {
            return "La connexion par %s n’est pas possible pour le moment. Connectez-vous autrement, ou réessayez plus tard."
                    .formatted(fournisseurs.nom(requete.getParameter("indisponible")));
        }
        if (raisons.contains("abandon")) {
            return "Vous avez renoncé à vous connecter par %s."
                    .formatted(fournisseurs.nom(requete.getParameter("abandon")));
        }
        if (raisons.contains("echec")) {
            return "La connexion par %s n’a pas abouti. Recommencez ; si cela se répète, connectez-vous autrement."
                    .formatted(fournisseurs.nom(requete.getParameter("echec")));
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

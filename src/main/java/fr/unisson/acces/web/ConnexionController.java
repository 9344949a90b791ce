package fr.unisson.acces.web;

import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.Connexions;
import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Signing in with a password, or with a passkey.
@Controller
@Acces(Acces.Qui.PUBLIC)
class ConnexionController {

    static final String COURRIEL = "courriel saisi";

    private static final String INCORRECT = "Adresse ou mot de passe incorrect.";

    private final Connexions connexions;
    private final ClesDAcces cles;
    private final Passage passage;
    private final Clock horloge;
    private final DureeDeSession duree;
    private final Fournisseurs fournisseurs;
    private final ObjectProvider<ComptesDeDemonstration> demonstration;
    private final Templates pages;

    ConnexionController(
            Connexions connexions,
            ClesDAcces cles,
            Passage passage,
            Clock horloge,
            DureeDeSession duree,
            Fournisseurs fournisseurs,
            ObjectProvider<ComptesDeDemonstration> demonstration,
            Templates pages) {
        this.connexions = connexions;
        this.cles = cles;
        this.passage = passage;
        this.horloge = horloge;
        this.duree = duree;
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
                vue(
                        requete,
                        deja(requete),
                        Suite.sure(suite),
                        information(requete),
                        Erreurs.AUCUNE));
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
                refus(requete, courriel, "courriel", apres),
                INCORRECT);
    }

    /// With a passkey: the answer of the device, put in the form by `cles.js`.
    @PostMapping("/connexion/cle")
    Object entrerParCle(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @RequestParam(name = "reponse", defaultValue = "") String signee,
            @RequestParam(required = false) @Nullable String suite) {
        var defi =
                DefiDeCle.consommer(requete.getSession(false), DefiDeCle.ENTREE, horloge.instant());
        if (defi.isEmpty() || !cles.offertes()) {
            return Redirection.vers("/connexion?trop-tard");
        }
        var entree = cles.entrer(defi.get().defi(), signee, requete.getRemoteAddr());
        var apres = Suite.sure(suite);
        return passage.suivre(
                requete,
                reponse,
                entree.issue(),
                apres,
                refus(requete, "", "", apres),
                entree.refus());
    }

    private Passage.Refus refus(
            HttpServletRequest requete, String courriel, String champ, String suite) {
        return (statut, message) ->
                ResponseEntity.status(statut)
                        .body(
                                pages.accesConnexion(
                                        vue(
                                                requete,
                                                courriel,
                                                suite,
                                                "",
                                                Erreurs.de(champ, message))));
    }

    private PageConnexion vue(
            HttpServletRequest requete,
            String courriel,
            String suite,
            String information,
            Erreurs erreurs) {
        var comptes = demonstration.getIfAvailable();
        return new PageConnexion(
                courriel,
                suite,
                information,
                erreurs,
                cles.offertes() ? demandeDeCle(requete) : null,
                fournisseurs.offres(),
                comptes == null ? null : comptes.lister());
    }

    /// The same challenge for every page of a browser, until it is answered: two tabs serve alike.
    private ClesDAcces.Demande demandeDeCle(HttpServletRequest requete) {
        var session = requete.getSession();
        var defi =
                DefiDeCle.lire(session, DefiDeCle.ENTREE, horloge.instant())
                        .orElseGet(() -> new DefiDeCle(cles.defi(), "", horloge.instant()));
        defi.garder(session, DefiDeCle.ENTREE);
        return cles.demandeDEntree(defi.defi());
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
            return "Votre session a pris fin : %s. %s"
                    .formatted(
                            duree.enClair(),
                            gardee(requete)
                                    ? "Ce que vous aviez saisi est gardé : connectez-vous avec le même compte pour le relire et l’envoyer."
                                    : raisons.contains("suite")
                                            ? "Connectez-vous pour revenir à la page demandée."
                                            : "Connectez-vous de nouveau.");
        }
        if (raisons.contains("facteur")) {
            return "Votre rôle demande deux preuves pour entrer : connectez-vous avec votre clé d’accès, ou donnez le code de votre second facteur après votre mot de passe."
                    + (gardee(requete) ? " Ce que vous aviez saisi est gardé." : "");
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

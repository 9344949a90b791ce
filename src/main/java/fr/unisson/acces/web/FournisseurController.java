package fr.unisson.acces.web;

import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.Fournisseurs.Preuve;
import fr.unisson.acces.Identites;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in by a provider: towards it, and back (authorization code with PKCE). The session holds
/// the request, its state and its nonce, and forgets them at the first answer.
@Controller
@Acces(Acces.Qui.PUBLIC)
class FournisseurController {

    private static final Logger LOG = LoggerFactory.getLogger(FournisseurController.class);

    private static final String DEPART = "/connexion/fournisseur";
    private static final String SUITE = "suite après le fournisseur";

    private final Fournisseurs fournisseurs;
    private final Identites identites;
    private final Passage passage;
    private final Clock horloge;
    private final HttpSessionOAuth2AuthorizationRequestRepository demandes =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    FournisseurController(
            Fournisseurs fournisseurs, Identites identites, Passage passage, Clock horloge) {
        this.fournisseurs = fournisseurs;
        this.identites = identites;
        this.passage = passage;
        this.horloge = horloge;
    }

    @GetMapping(DEPART + "/{code}")
    Object partir(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String suite) {
        var demande = demande(requete, code);
        if (demande == null) {
            return retour("indisponible", code);
        }
        demandes.saveAuthorizationRequest(demande, requete, reponse);
        requete.getSession().setAttribute(SUITE, Suite.sure(suite));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(demande.getAuthorizationRequestUri()))
                .build();
    }

    private @Nullable OAuth2AuthorizationRequest demande(HttpServletRequest requete, String code) {
        var inscription = fournisseurs.trouver(code).orElse(null);
        if (inscription == null) {
            return null;
        }
        var redacteur =
                new DefaultOAuth2AuthorizationRequestResolver(
                        c -> c.equals(code) ? inscription : null, DEPART);
        redacteur.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce()
                        .andThen(d ->
                                d.additionalParameters(
                                        p -> p.putAll(fournisseurs.parametres(code)))));
        return redacteur.resolve(requete, code);
    }

    @GetMapping("/connexion/retour/{code}")
    Object revenir(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @PathVariable String code,
            @RequestParam(name = "code", required = false) @Nullable String remis,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String iss,
            @RequestParam(required = false) @Nullable String error) {
        var demande = demandes.removeAuthorizationRequest(requete, reponse);
        if (demande == null
                || state == null
                || !code.equals(demande.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))) {
            return echec(code, "no such request");
        }
        if (error != null || remis == null) {
            return "access_denied".equals(error) ? retour("abandon", code) : echec(code, "refused");
        }
        try {
            var preuve = fournisseurs.echanger(code, demande, remis, state, iss);
            return reconnaitre(requete, reponse, preuve);
        } catch (OAuth2AuthenticationException e) {
            return echec(code, e.getError().getErrorCode());
        }
    }

    private Object reconnaitre(
            HttpServletRequest requete, HttpServletResponse reponse, Preuve preuve) {
        var session = requete.getSession();
        session.setAttribute(
                SessionChezLeFournisseur.ATTRIBUT,
                new SessionChezLeFournisseur(
                        preuve.fournisseur(),
                        preuve.jeton(),
                        preuve.emetteur(),
                        preuve.sujet(),
                        preuve.session()));
        if (SessionCourante.courante().isPresent()) {
            attendre(requete, preuve);
            return Redirection.vers(IdentitesController.CONFIRMATION);
        }
        var issue = identites.entrer(preuve, requete.getRemoteAddr());
        if (issue.isEmpty()) {
            attendre(requete, preuve);
            return Redirection.vers(IdentitesController.INCONNUE);
        }
        var suite = session.getAttribute(SUITE) instanceof String voulue ? voulue : "/";
        return passage.suivre(
                requete,
                reponse,
                issue.get(),
                suite,
                (_, _) -> echec(preuve.fournisseur(), "no open account"),
                "");
    }

    private void attendre(HttpServletRequest requete, Preuve preuve) {
        requete.getSession()
                .setAttribute(
                        IdentiteEnAttente.ATTRIBUT,
                        IdentiteEnAttente.de(preuve, horloge.instant()));
    }

    /// The reason is for who runs the platform; it names nobody, and nothing that was received.
    private Redirection echec(String code, String raison) {
        LOG.warn(
                "Connexion par « {} » refusée : {}",
                fournisseurs.trouver(code).isPresent() ? code : "inconnu",
                raison.replaceAll("[^A-Za-z_ ]", ""));
        return retour("echec", code);
    }

    private Redirection retour(String raison, String code) {
        var connu = fournisseurs.offres().stream().anyMatch(o -> o.code().equals(code));
        return Redirection.vers("/connexion?" + raison + (connu ? "=" + code : ""));
    }
}

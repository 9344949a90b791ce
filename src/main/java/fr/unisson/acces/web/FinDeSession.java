package fr.unisson.acces.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What happens when a page is asked for, or a form sent, without a session or with the token of a
/// former one. What was typed is kept, the person signs in, looks at it and sends it again.
@Component
class FinDeSession implements AccessDeniedHandler {

    static final String REPRISE = "/connexion/reprise";

    private final Sessions sessions;
    private final Marque marque;

    FinDeSession(Sessions sessions, Marque marque) {
        this.sessions = sessions;
        this.marque = marque;
    }

    /// Somebody unknown asks for a page that is not public.
    void demanderConnexion(HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        demanderConnexion(requete, reponse, etaitConnecte(requete) ? "fin" : "");
    }

    private void demanderConnexion(
            HttpServletRequest requete, HttpServletResponse reponse, String raison)
            throws IOException {
        if (parProgramme(requete)) {
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (lecture(requete)) {
            var voulu = voulu(requete);
            var suite = "suite=" + URLEncoder.encode(voulu, StandardCharsets.UTF_8);
            var questions =
                    Stream.of(raison, voulu.equals("/") ? "" : suite)
                            .filter(q -> !q.isEmpty())
                            .collect(Collectors.joining("&"));
            rediriger(reponse, questions.isEmpty() ? "/connexion" : "/connexion?" + questions);
        } else {
            suspendre(requete, reponse);
        }
    }

    /// Somebody whose role demands two proofs has given one.
    void demanderLeFacteur(HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        if (!FacteurManquant.aPoser(requete)) {
            demanderConnexion(requete, reponse, "facteur");
        } else if (parProgramme(requete)) {
            reponse.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (lecture(requete)) {
            FacteurManquant.retenir(requete.getSession(), voulu(requete));
            rediriger(reponse, FacteurManquant.PAGE);
        } else {
            suspendre(requete, reponse);
        }
    }

    private static String voulu(HttpServletRequest requete) {
        var query = requete.getQueryString();
        return requete.getRequestURI() + (query == null ? "" : "?" + query);
    }

    @Override
    public void handle(
            HttpServletRequest requete, HttpServletResponse reponse, AccessDeniedException refus)
            throws IOException {
        if (!(refus instanceof CsrfException) || !memeSite(requete)) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (parProgramme(requete)) {
            reponse.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (Suite.dEntree(requete.getRequestURI())) {
            recommencer(requete, reponse);
        } else {
            suspendre(requete, reponse);
        }
    }

    private void suspendre(HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var session = SessionCourante.courante().orElse(null);
        var auteur =
                session == null ? marque.lire(requete) : sessions.marque(session.compte().id());
        var saisie = auteur == null ? null : SaisieSuspendue.de(requete, auteur);
        if (saisie != null) {
            requete.getSession().setAttribute(SaisieSuspendue.ATTRIBUT, saisie);
        }
        if (FacteurManquant.aPoser(requete)) {
            FacteurManquant.retenir(requete.getSession(), saisie == null ? "/" : REPRISE);
            rediriger(reponse, FacteurManquant.PAGE);
        } else if (session == null) {
            var facteur = FacteurManquant.de(requete) != null;
            rediriger(reponse, facteur ? "/connexion?facteur" : "/connexion?fin");
        } else {
            rediriger(reponse, saisie == null ? "/" : REPRISE);
        }
    }

    /// The mark outlives a session that ended by itself; signing out takes it away.
    private boolean etaitConnecte(HttpServletRequest requete) {
        return marque.lire(requete) != null;
    }

    /// A sign-in page left open for hours: the same page again, with the address already typed.
    private static void recommencer(HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var chemin = requete.getRequestURI();
        var courriel = requete.getParameter("courriel");
        if (courriel != null) {
            requete.getSession().setAttribute(ConnexionController.COURRIEL, courriel);
        }
        var sansPage = chemin.equals("/deconnexion") || chemin.startsWith("/connexion");
        rediriger(reponse, sansPage ? "/connexion?trop-tard" : chemin);
    }

    /// Scripts get a status to react to, not a page to swallow.
    private static boolean parProgramme(HttpServletRequest requete) {
        var mode = requete.getHeader("Sec-Fetch-Mode");
        return requete.getHeader("HX-Request") != null
                || (mode != null && !mode.equals("navigate"));
    }

    private static boolean lecture(HttpServletRequest requete) {
        return requete.getMethod().equals("GET") || requete.getMethod().equals("HEAD");
    }

    /// Whether a page of this very site sent the form, as told by the browser: another site must
    /// not be able to put words in somebody's pending text.
    private static boolean memeSite(HttpServletRequest requete) {
        var provenance = requete.getHeader("Sec-Fetch-Site");
        if (provenance != null) {
            return provenance.equals("same-origin");
        }
        var origine = requete.getHeader("Origin");
        return origine != null && autorite(origine).equals(requete.getHeader("Host"));
    }

    private static String autorite(String origine) {
        @Nullable String autorite;
        try {
            autorite = URI.create(origine).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return "";
        }
        return autorite == null ? "" : autorite.toLowerCase(Locale.ROOT);
    }

    private static void rediriger(HttpServletResponse reponse, String adresse) {
        reponse.setStatus(HttpServletResponse.SC_SEE_OTHER);
        reponse.setHeader("Location", adresse);
    }
}

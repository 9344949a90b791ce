package fr.unisson.acces.web;

import fr.unisson.acces.CompteConnecte;
import fr.unisson.acces.SecondFacteurExige;
import fr.unisson.acces.SecondFacteurExige.Verdict;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.Sessions;
import fr.unisson.acces.TracesDEntree;
import fr.unisson.acces.TracesDEntree.Fin;
import fr.unisson.annuaire.OrganisationId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the connected person to the request, for the code and, through it, for the database.
final class FiltreActeur extends OncePerRequestFilter {

    static final String ORGANISATION = "organisation";

    private final Sessions sessions;
    private final DureeDeSession duree;
    private final SecondFacteurExige exige;
    private final TracesDEntree traces;

    FiltreActeur(
            Sessions sessions,
            DureeDeSession duree,
            SecondFacteurExige exige,
            TracesDEntree traces) {
        this.sessions = sessions;
        this.duree = duree;
        this.exige = exige;
        this.traces = traces;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var session = session(requete);
        if (session == null) {
            suite.doFilter(requete, reponse);
            return;
        }
        try {
            session.appeler(() -> {
                suite.doFilter(requete, reponse);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable SessionCourante session(HttpServletRequest requete) {
        var qui = SecurityContextHolder.getContext().getAuthentication();
        if (qui == null || !(qui.getPrincipal() instanceof CompteConnecte connecte)) {
            return null;
        }
        var http = requete.getSession(false);
        if (http != null && !duree.continuer(http)) {
            traces.fermee(connecte, http.getId(), Fin.DUREE);
            deconnecter(requete);
            return null;
        }
        var session = sessions.ouvrir(connecte, choisie(http)).orElse(null);
        if (session == null) {
            deconnecter(requete);
            return null;
        }
        return selonLesPreuves(requete, http, session);
    }

    private @Nullable SessionCourante selonLesPreuves(
            HttpServletRequest requete, @Nullable HttpSession http, SessionCourante session) {
        var verdict = exige.juger(session, PreuvesDeSession.deux(http));
        if (verdict == Verdict.SUFFIT) {
            return session;
        }
        FacteurManquant.noter(requete, verdict);
        if (verdict == Verdict.A_POSER) {
            return FacteurManquant.ouverte(requete) ? session.sansRole() : null;
        }
        if (http != null) {
            traces.fermee(session.compte(), http.getId(), Fin.FACTEUR);
        }
        deconnecter(requete);
        return null;
    }

    private static @Nullable OrganisationId choisie(@Nullable HttpSession http) {
        return http != null && http.getAttribute(ORGANISATION) instanceof Long id
                ? new OrganisationId(id)
                : null;
    }

    private static void deconnecter(HttpServletRequest requete) {
        SecurityContextHolder.clearContext();
        var http = requete.getSession(false);
        if (http != null) {
            http.invalidate();
        }
    }
}

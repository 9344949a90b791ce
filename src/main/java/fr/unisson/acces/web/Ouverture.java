package fr.unisson.acces.web;

import fr.unisson.acces.CompteConnecte;
import fr.unisson.acces.Sessions;
import fr.unisson.acces.SessionsDeFournisseur;
import fr.unisson.acces.SessionsOuvertes;
import fr.unisson.acces.TracesDEntree;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Opens the session of somebody whose proofs are complete: every way in ends here.
@Component
class Ouverture {

    /// What a visitor's session hands over to the session of the account.
    private static final Set<String> GARDES =
            Set.of(IdentiteEnAttente.ATTRIBUT, SessionChezLeFournisseur.ATTRIBUT);

    private final SecurityContextRepository contextes;
    private final SessionAuthenticationStrategy strategie;
    private final Sessions sessions;
    private final SessionsDeFournisseur deFournisseur;
    private final Clock horloge;
    private final DureeDeSession duree;
    private final Marque marque;
    private final TracesDEntree traces;

    Ouverture(
            SecurityContextRepository contextes,
            CsrfTokenRepository jetons,
            Sessions sessions,
            SessionsDeFournisseur deFournisseur,
            Clock horloge,
            DureeDeSession duree,
            Marque marque,
            TracesDEntree traces) {
        this.contextes = contextes;
        // A session number known before the sign-in is worth nothing after it.
        this.strategie =
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(jetons)));
        this.sessions = sessions;
        this.deFournisseur = deFournisseur;
        this.horloge = horloge;
        this.duree = duree;
        this.marque = marque;
        this.traces = traces;
    }

    /// @param deuxPreuves whether the person gave two proofs
    /// @return where to go: what was left unfinished first, then the page asked for
    String ouvrir(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            CompteConnecte compte,
            boolean deuxPreuves,
            String suite) {
        var reprise = requete.getSession().getAttribute(SaisieSuspendue.ATTRIBUT);
        oublierLePrecedent(requete);
        var qui = UsernamePasswordAuthenticationToken.authenticated(compte, null, List.of());
        strategie.onAuthentication(qui, requete, reponse);
        var contexte = SecurityContextHolder.createEmptyContext();
        contexte.setAuthentication(qui);
        SecurityContextHolder.setContext(contexte);
        contextes.saveContext(contexte, requete, reponse);
        var session = requete.getSession();
        duree.commencer(session);
        session.setAttribute(SessionsOuvertes.ADRESSE, requete.getRemoteAddr());
        session.setAttribute(SessionsOuvertes.NAVIGATEUR, navigateur(requete));
        if (deuxPreuves) {
            PreuvesDeSession.noter(session);
        }
        retenir(session, compte);
        traces.ouverte(compte, session.getId(), requete.getRemoteAddr());
        marque.poser(requete, reponse, sessions.marque(compte.id()));
        if (reprise instanceof SaisieSuspendue) {
            session.setAttribute(SaisieSuspendue.ATTRIBUT, reprise);
            return FinDeSession.REPRISE;
        }
        return IdentiteEnAttente.lire(session, horloge.instant()).isPresent()
                ? IdentitesController.CONFIRMATION
                : Suite.sure(suite);
    }

    /// So that the provider by which one came in can end this session too.
    private void retenir(HttpSession session, CompteConnecte compte) {
        if (session.getAttribute(SessionChezLeFournisseur.ATTRIBUT)
                        instanceof SessionChezLeFournisseur chezLui
                && !chezLui.emetteur().isEmpty()) {
            deFournisseur.retenir(
                    session.getId(),
                    compte.id(),
                    chezLui.emetteur(),
                    chezLui.sujet(),
                    chezLui.numero());
        }
    }

    private static void oublierLePrecedent(HttpServletRequest requete) {
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            requete.getSession().invalidate();
        } else {
            for (var nom : java.util.Collections.list(requete.getSession().getAttributeNames())) {
                if (!nom.contains("CSRF_TOKEN") && !GARDES.contains(nom)) {
                    requete.getSession().removeAttribute(nom);
                }
            }
        }
    }

    private static String navigateur(HttpServletRequest requete) {
        var entete = requete.getHeader("User-Agent");
        return entete == null ? "" : Navigateur.nommer(entete);
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Acces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Enforces what each handler declares with [Acces], before it runs. A handler of ours that
/// declares nothing is closed to everybody.
@Component
class GardeDesAcces implements HandlerInterceptor {

    /// In [Acces#roles()], the right to run the platform itself, held by accounts and not by
    /// organisations.
    static final String PLATEFORME = "PLATEFORME";

    private final FinDeSession finDeSession;

    GardeDesAcces(FinDeSession finDeSession) {
        this.finDeSession = finDeSession;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest requete, HttpServletResponse reponse, Object handler)
            throws IOException {
        if (requete.getDispatcherType() == DispatcherType.ERROR
                || !(handler instanceof HandlerMethod methode)) {
            return true;
        }
        var acces = acces(methode);
        if (acces == null) {
            if (methode.getBeanType().getName().startsWith("fr.unisson.")) {
                throw new Interdit("Cette page n’est ouverte à personne.");
            }
            return true;
        }
        var session = SessionCourante.courante().orElse(null);
        if (session == null
                && FacteurManquant.de(requete) != null
                && !(acces.value() == Acces.Qui.PUBLIC && Suite.dEntree(requete.getRequestURI()))) {
            finDeSession.demanderLeFacteur(requete, reponse);
            return false;
        }
        if (acces.value() == Acces.Qui.PUBLIC) {
            return true;
        }
        if (session == null) {
            finDeSession.demanderConnexion(requete, reponse);
            return false;
        }
        if (!suffit(acces, session)) {
            throw new Interdit("Votre rôle ne vous donne pas accès à cette page.");
        }
        oublierLaSaisieRenvoyee(requete);
        return true;
    }

    private static void oublierLaSaisieRenvoyee(HttpServletRequest requete) {
        var http = requete.getMethod().equals("POST") ? requete.getSession(false) : null;
        if (http != null
                && http.getAttribute(SaisieSuspendue.ATTRIBUT) instanceof SaisieSuspendue saisie
                && saisie.chemin().equals(requete.getRequestURI())) {
            http.removeAttribute(SaisieSuspendue.ATTRIBUT);
        }
    }

    private static @Nullable Acces acces(HandlerMethod methode) {
        var surLaMethode =
                AnnotatedElementUtils.findMergedAnnotation(methode.getMethod(), Acces.class);
        return surLaMethode != null
                ? surLaMethode
                : AnnotatedElementUtils.findMergedAnnotation(methode.getBeanType(), Acces.class);
    }

    private static boolean suffit(Acces acces, SessionCourante session) {
        return acces.roles().length == 0
                || Arrays.stream(acces.roles()).anyMatch(noms(session)::contains);
    }

    static Set<String> noms(SessionCourante session) {
        var noms = session.roles().stream().map(RoleOrganisation::name).collect(Collectors.toSet());
        if (session.plateforme()) {
            noms.add(PLATEFORME);
        }
        return noms;
    }
}

package fr.unisson.observation.web;

import fr.unisson.observation.Pannes;
import fr.unisson.socle.web.NumeroDeRequete;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Remembers each answer 500 by its number, once, whether a page, the rendering of one, or
/// something before any page failed.
@Component
class PannesConsignees implements HandlerInterceptor, WebMvcConfigurer {

    private static final String DEJA = PannesConsignees.class.getName();
    private static final int PANNE = 500;

    private final Pannes pannes;

    PannesConsignees(Pannes pannes) {
        this.pannes = pannes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registre) {
        registre.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Object handler,
            @Nullable Exception echec) {
        var erreur = erreur(requete, reponse, echec);
        if (erreur == null || requete.getAttribute(DEJA) != null) return;
        requete.setAttribute(DEJA, true);
        pannes.consigner(NumeroDeRequete.courant(), requete.getMethod(), modele(requete), erreur);
    }

    private static @Nullable Throwable erreur(
            HttpServletRequest requete, HttpServletResponse reponse, @Nullable Exception echec) {
        if (echec != null) return echec;
        if (reponse.getStatus() != PANNE) return null;
        return requete.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable avant
                ? avant
                : requete.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Throwable t
                        ? t
                        : null;
    }

    /// Never the address itself, which somebody may have typed.
    private static String modele(HttpServletRequest requete) {
        return requete.getDispatcherType() == DispatcherType.ERROR
                ? "avant toute page"
                : String.valueOf(
                        requete.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }
}

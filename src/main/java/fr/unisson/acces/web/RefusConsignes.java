package fr.unisson.acces.web;

import fr.unisson.acces.RefusDAcces;
import fr.unisson.acces.SessionCourante;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Keeps a trace of what connected people asked for and were refused: a forged identifier answers
/// "not found", and is remembered.
@Component
class RefusConsignes implements HandlerInterceptor {

    private final RefusDAcces refus;

    RefusConsignes(RefusDAcces refus) {
        this.refus = refus;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            Object handler,
            @Nullable Exception erreur) {
        var statut = reponse.getStatus();
        if (!(handler instanceof HandlerMethod) || (statut != 403 && statut != 404)) {
            return;
        }
        var modele = requete.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        SessionCourante.courante()
                .ifPresent(session ->
                        refus.consigner(
                                session.compte().id(),
                                statut,
                                requete.getMethod(),
                                String.valueOf(modele),
                                objet(requete)));
    }

    /// Only numbers: what else a forged address holds was typed by somebody and is not kept.
    private static String objet(HttpServletRequest requete) {
        var variables =
                requete.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> m
                        ? m
                        : Map.of();
        var numeros = new TreeMap<String, String>();
        variables.forEach((nom, valeur) -> {
            if (String.valueOf(valeur).matches("\\d{1,19}")) {
                numeros.put(String.valueOf(nom), String.valueOf(valeur));
            }
        });
        return numeros.toString();
    }
}

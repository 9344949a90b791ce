package fr.unisson.api.web;

import fr.unisson.socle.Interdit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Enforces what each handler of the API declares with [Ouvre], before it runs.
@Component
class GardeDesPortees implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest requete, HttpServletResponse reponse, Object handler) {
        if (!(handler instanceof HandlerMethod methode)) return true;
        var ouvre = methode.getMethodAnnotation(Ouvre.class);
        if (ouvre == null) throw new Interdit("Cette adresse n’est ouverte à aucun jeton.");
        for (var portee : ouvre.value())
            if (FiltreDeJeton.appelant(requete).filter(a -> a.peut(portee)).isEmpty())
                throw new PorteeInsuffisante(portee);
        return true;
    }
}

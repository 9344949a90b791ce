package fr.unisson.socle.web;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// Addresses of style sheets, scripts and shapes, with the version of their content: browsers keep
/// them for long and still see a new release at once.
public final class Ressources {

    private Ressources() {}

    public static String adresse(String chemin) {
        var requete = RequestContextHolder.getRequestAttributes();
        if (requete != null
                && requete.getAttribute(
                                ResourceUrlProvider.class.getName(),
                                RequestAttributes.SCOPE_REQUEST)
                        instanceof ResourceUrlProvider provider) {
            var versionnee = provider.getForLookupPath(chemin);
            return versionnee == null ? chemin : versionnee;
        }
        return chemin;
    }
}

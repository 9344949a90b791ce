package fr.unisson.socle.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The program answers at a thousand addresses, and an address that holds a number is compared with
/// each of them. Those that begin with another word are put aside first.
final class AdressesParDebut extends RequestMappingHandlerMapping {

    /// Absent when an address begins with anything.
    private final Map<RequestMappingInfo, Set<String>> debuts = new HashMap<>();

    private final ThreadLocal<@Nullable String> demande = new ThreadLocal<>();

    @Override
    protected void registerHandlerMethod(Object controleur, Method methode, RequestMappingInfo ou) {
        super.registerHandlerMethod(controleur, methode, ou);
        var mots = new HashSet<String>();
        for (var adresse : ou.getPatternValues()) mots.add(debut(adresse));
        if (mots.stream().noneMatch(AdressesParDebut::quelconque)) debuts.put(ou, Set.copyOf(mots));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(
            String adresse, HttpServletRequest requete) throws Exception {
        var mot = debut(adresse);
        demande.set(quelconque(mot) ? null : mot);
        try {
            return super.lookupHandlerMethod(adresse, requete);
        } finally {
            demande.remove();
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo ou, HttpServletRequest requete) {
        var mot = demande.get();
        var debuts = this.debuts.get(ou);
        return mot != null && debuts != null && !debuts.contains(mot)
                ? null
                : super.getMatchingMapping(ou, requete);
    }

    /// `actions` for `/actions/12`; nothing for the home page.
    private static String debut(String adresse) {
        int depart = adresse.startsWith("/") ? 1 : 0;
        int fin = adresse.indexOf('/', depart);
        return fin < 0 ? adresse.substring(depart) : adresse.substring(depart, fin);
    }

    /// It may stand for another word: a variable, a pattern, an escaped letter, a parameter.
    private static boolean quelconque(String mot) {
        return mot.isEmpty() || mot.chars().anyMatch(c -> "{}*?%;".indexOf(c) >= 0);
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.SecondFacteurExige.Verdict;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request of somebody whose role demands two proofs and whose session has one. Until the second
/// is set, only the pages that set it, the help and the way out see who asks, and see an account
/// without any organisation; for all others nobody is connected.
final class FacteurManquant {

    static final String PAGE = "/compte/second-facteur";

    private static final String ATTRIBUT = "facteur manquant";
    private static final String SUITE = "suite après le second facteur";
    private static final List<String> OUVERTES =
            List.of(PAGE, "/compte/cles", "/deconnexion", "/aide");

    private FacteurManquant() {}

    static void noter(HttpServletRequest requete, Verdict verdict) {
        requete.setAttribute(ATTRIBUT, verdict);
    }

    static @Nullable Verdict de(HttpServletRequest requete) {
        return requete.getAttribute(ATTRIBUT) instanceof Verdict verdict ? verdict : null;
    }

    static boolean aPoser(HttpServletRequest requete) {
        return de(requete) == Verdict.A_POSER;
    }

    static boolean ouverte(HttpServletRequest requete) {
        var chemin = requete.getRequestURI();
        return OUVERTES.stream().anyMatch(o -> chemin.equals(o) || chemin.startsWith(o + "/"));
    }

    /// Where to go once the factor is set.
    static void retenir(HttpSession session, String suite) {
        session.setAttribute(SUITE, suite);
    }

    static String suite(HttpSession session, String sinon) {
        var suite = session.getAttribute(SUITE) instanceof String voulue ? voulue : sinon;
        session.removeAttribute(SUITE);
        return suite;
    }
}

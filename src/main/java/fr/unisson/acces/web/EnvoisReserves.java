package fr.unisson.acces.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Large bodies are for administrators, who send national files. Refuses others before a byte is
/// read: the guard of forms looks for its token in the body, and would store it whole first.
final class EnvoisReserves extends OncePerRequestFilter {

    static final long ORDINAIRE = 25L << 20;

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        if (gros(requete) && !administrateur()) {
            reponse.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            suite.doFilter(requete, reponse);
        }
    }

    private static boolean gros(HttpServletRequest requete) {
        var type = requete.getContentType();
        var taille = requete.getContentLengthLong();
        return type != null
                && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")
                && (taille < 0 || taille > ORDINAIRE);
    }

    private static boolean administrateur() {
        return SessionCourante.courante()
                .filter(s -> s.roles().contains(RoleOrganisation.ADMINISTRATION))
                .isPresent();
    }
}

package fr.unisson.annuaire.web;

import fr.unisson.socle.web.EnvoiVolumineux;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps large files for the pages that expect them: a national file is over the size that any
/// other form accepts. Acts before a byte of the file is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EnvoisVolumineux extends OncePerRequestFilter {
    static final long ORDINAIRE = 25L << 20;

    private final Set<String> attendus;

    EnvoisVolumineux(List<EnvoiVolumineux> attendus) {
        this.attendus = attendus.stream().map(EnvoiVolumineux::adresse).collect(Collectors.toSet());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        String type = requete.getContentType();
        return type == null
                || !type.startsWith("multipart/")
                || attendus.contains(requete.getRequestURI());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        long taille = requete.getContentLengthLong();
        // A sending that does not tell its size cannot be held to it: browsers always tell.
        if (taille < 0 || taille > ORDINAIRE)
            reponse.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        else suite.doFilter(requete, reponse);
    }
}

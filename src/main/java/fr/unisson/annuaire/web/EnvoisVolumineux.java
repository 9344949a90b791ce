package fr.unisson.annuaire.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps large files for the one page that expects them: a national FINESS file is over the size
/// that any other form accepts. Acts before a byte of the file is read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class EnvoisVolumineux extends OncePerRequestFilter {
    static final long ORDINAIRE = 25L << 20;
    private static final String IMPORTS = "/annuaire/imports";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        String type = requete.getContentType();
        return type == null
                || !type.startsWith("multipart/")
                || requete.getRequestURI().equals(IMPORTS);
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

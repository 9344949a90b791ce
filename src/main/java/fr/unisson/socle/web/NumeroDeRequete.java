package fr.unisson.socle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Numbers each request: the number is in every log line, in the answer's header and on error
/// pages, so that what a person reads out can be found in the logs.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class NumeroDeRequete extends OncePerRequestFilter {

    static final String CLE = "requete";
    private static final String EN_TETE = "X-Request-Id";

    private final SecureRandom hasard = new SecureRandom();

    /// Of the request under way on this thread; empty outside of one.
    public static String courant() {
        var numero = MDC.get(CLE);
        return numero == null ? "" : numero;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var numero = requete.getAttribute(CLE) instanceof String deja ? deja : tirer();
        requete.setAttribute(CLE, numero);
        reponse.setHeader(EN_TETE, numero);
        MDC.put(CLE, numero);
        try {
            suite.doFilter(requete, reponse);
        } finally {
            MDC.remove(CLE);
        }
    }

    private String tirer() {
        var octets = new byte[5];
        hasard.nextBytes(octets);
        return HexFormat.of().formatHex(octets).toUpperCase(java.util.Locale.ROOT);
    }
}

package fr.unisson.socle.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import unisson.pages.Templates;

/// Answers when the database is gone before any handler runs: sessions are read from it too. The
/// page is drawn without it, and tells when to come back.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BaseAbsente extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BaseAbsente.class);
    private static final int INDISPONIBLE = HttpServletResponse.SC_SERVICE_UNAVAILABLE;

    private final Templates pages;

    BaseAbsente(Templates pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try {
            suite.doFilter(requete, reponse);
        } catch (ServletException | RuntimeException e) {
            if (reponse.isCommitted() || !absente(e)) {
                throw e;
            }
            LOG.error("La base de données ne répond pas", e);
            repondre(reponse);
        }
    }

    private void repondre(HttpServletResponse reponse) throws IOException {
        var texte = TexteErreur.de(INDISPONIBLE);
        var numero = MDC.get(NumeroDeRequete.CLE);
        var page =
                pages.erreur(
                        new PageErreur(
                                INDISPONIBLE,
                                texte.titre(),
                                texte.explication(),
                                numero == null ? "" : numero));
        reponse.resetBuffer();
        reponse.setStatus(INDISPONIBLE);
        reponse.setHeader("Retry-After", "30");
        reponse.setContentType("text/html;charset=UTF-8");
        reponse.getOutputStream().write(Rendu.rendre(page));
    }

    private static boolean absente(@Nullable Throwable cause) {
        for (var e = cause; e != null; e = e.getCause()) {
            if (e instanceof DataAccessResourceFailureException
                    || e instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }
}

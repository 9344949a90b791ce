package fr.unisson.socle.web;

import fr.unisson.socle.postgres.LecturesDePage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What a page reads, from its session to its last line, shares one connection; it is given back
/// before the answer leaves.
@Component
@Order(UneLectureParPage.AVANT_LA_SESSION)
class UneLectureParPage extends OncePerRequestFilter {

    static final int AVANT_LA_SESSION = SessionRepositoryFilter.DEFAULT_ORDER - 2;

    private static final Set<String> LECTURES = Set.of("GET", "HEAD");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return !LECTURES.contains(requete.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        try (var lectures = LecturesDePage.ouvrir()) {
            suite.doFilter(requete, new Reponse(reponse, lectures));
        }
    }

    private static final class Reponse extends HttpServletResponseWrapper {

        private final LecturesDePage lectures;

        Reponse(HttpServletResponse reponse, LecturesDePage lectures) {
            super(reponse);
            this.lectures = lectures;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            lectures.cesser();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            lectures.cesser();
            return super.getWriter();
        }
    }
}

package fr.unisson.api.web;

import fr.unisson.acces.CadenceDApi;
import fr.unisson.acces.Freins;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.JetonsDApi.Appelant;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds to the request whoever the token stands for. Without one that serves, nothing further
/// runs.
final class FiltreDeJeton extends OncePerRequestFilter {

    static final String APPELANT = "api.appelant";

    private static final String PORTEUR = "Bearer ";

    private final JetonsDApi jetons;
    private final Freins freins;
    private final Problemes problemes;

    FiltreDeJeton(JetonsDApi jetons, Freins freins, Problemes problemes) {
        this.jetons = jetons;
        this.freins = freins;
        this.problemes = problemes;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var entete = requete.getHeader(HttpHeaders.AUTHORIZATION);
        if (entete == null || !entete.startsWith(PORTEUR)) {
            problemes.ecrire(reponse, CodeDErreur.JETON_ABSENT);
            return;
        }
        var appelant = jetons.reconnaitre(entete.substring(PORTEUR.length()).strip());
        if (appelant.isEmpty()) {
            refuser(requete, reponse);
            return;
        }
        var cadence = appelant.get().cadence();
        annoncer(reponse, cadence);
        if (cadence.depassee()) {
            attendre(reponse, cadence.attente());
            return;
        }
        requete.setAttribute(APPELANT, appelant.get());
        servir(appelant.get(), requete, reponse, suite);
    }

    static Optional<Appelant> appelant(HttpServletRequest requete) {
        return requete.getAttribute(APPELANT) instanceof Appelant a
                ? Optional.of(a)
                : Optional.empty();
    }

    private static void servir(
            Appelant appelant,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            FilterChain suite)
            throws ServletException, IOException {
        try {
            appelant.session()
                    .appeler(() -> {
                        suite.doFilter(requete, reponse);
                        return true;
                    });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /// A token cannot be guessed; who tries waits all the same.
    private void refuser(HttpServletRequest requete, HttpServletResponse reponse)
            throws IOException {
        var attente = freins.recherche(requete.getRemoteAddr());
        if (attente.isPresent()) attendre(reponse, attente.get());
        else problemes.ecrire(reponse, CodeDErreur.JETON_INVALIDE);
    }

    private void attendre(HttpServletResponse reponse, Duration duree) throws IOException {
        reponse.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, duree.toSeconds())));
        problemes.ecrire(reponse, CodeDErreur.TROP_DE_DEMANDES);
    }

    private static void annoncer(HttpServletResponse reponse, CadenceDApi cadence) {
        reponse.setHeader("RateLimit-Limit", Integer.toString(CadenceDApi.PAR_MINUTE));
        reponse.setHeader("RateLimit-Remaining", Integer.toString(cadence.restants()));
        reponse.setHeader("RateLimit-Reset", Long.toString(cadence.attente().toSeconds()));
    }
}

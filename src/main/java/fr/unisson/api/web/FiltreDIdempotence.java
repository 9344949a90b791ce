package fr.unisson.api.web;

import fr.unisson.acces.JetonsDApi.Appelant;
import fr.unisson.api.ReponsesGardees;
import fr.unisson.api.ReponsesGardees.Sort;
import fr.unisson.socle.Empreinte;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// `Idempotency-Key` on a creation: sent again, it creates nothing more and answers the same.
final class FiltreDIdempotence extends OncePerRequestFilter {

    static final String CLE = "Idempotency-Key";

    private static final String REJOUEE = "Idempotency-Replayed";
    private static final int CLE_AU_PLUS = 100;

    private final ReponsesGardees reponses;
    private final Problemes problemes;

    FiltreDIdempotence(ReponsesGardees reponses, Problemes problemes) {
        this.reponses = reponses;
        this.problemes = problemes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest requete) {
        return !HttpMethod.POST.matches(requete.getMethod()) || requete.getHeader(CLE) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest requete, HttpServletResponse reponse, FilterChain suite)
            throws ServletException, IOException {
        var cle = Objects.requireNonNull(requete.getHeader(CLE)).strip();
        if (cle.isEmpty() || cle.length() > CLE_AU_PLUS) {
            problemes.ecrire(reponse, CodeDErreur.CLE_ILLISIBLE);
            return;
        }
        var lue = CorpsRelu.lire(requete);
        if (lue == null) {
            problemes.ecrire(reponse, CodeDErreur.TROP_GROS);
            return;
        }
        long jeton = FiltreDeJeton.appelant(requete).map(Appelant::jeton).orElseThrow();
        switch (reponses.reserver(jeton, cle, demande(lue))) {
            case Sort.EnCours _ -> problemes.ecrire(reponse, CodeDErreur.CLE_EN_COURS);
            case Sort.Reutilisee _ -> problemes.ecrire(reponse, CodeDErreur.CLE_REUTILISEE);
            case Sort.Deja deja -> rejouer(reponse, deja);
            case Sort.Nouvelle _ -> executer(jeton, cle, lue, reponse, suite);
        }
    }

    /// Only what created something is kept: a refusal may be mended and sent again.
    private void executer(
            long jeton,
            String cle,
            CorpsRelu requete,
            HttpServletResponse reponse,
            FilterChain suite)
            throws ServletException, IOException {
        var gardee = new ContentCachingResponseWrapper(reponse);
        boolean faite = false;
        try {
            suite.doFilter(requete, gardee);
            faite = gardee.getStatus() < 300;
            if (faite)
                reponses.garder(
                        jeton,
                        cle,
                        gardee.getStatus(),
                        emplacement(gardee.getHeader(HttpHeaders.LOCATION)),
                        gardee.getContentAsByteArray());
        } finally {
            if (!faite) reponses.liberer(jeton, cle);
        }
        gardee.copyBodyToResponse();
    }

    private static void rejouer(HttpServletResponse reponse, Sort.Deja deja) throws IOException {
        reponse.setStatus(deja.statut());
        reponse.setHeader(REJOUEE, "true");
        if (!deja.emplacement().isEmpty())
            reponse.setHeader(HttpHeaders.LOCATION, deja.emplacement());
        reponse.setContentType(MediaType.APPLICATION_JSON_VALUE);
        reponse.getOutputStream().write(deja.corps());
    }

    private static String demande(CorpsRelu requete) {
        return Empreinte.de(
                requete.getMethod()
                        + " "
                        + requete.getRequestURI()
                        + " "
                        + Empreinte.de(requete.corps()));
    }

    private static String emplacement(@Nullable String entete) {
        return entete == null ? "" : entete;
    }
}

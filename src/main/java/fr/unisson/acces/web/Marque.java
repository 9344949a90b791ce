package fr.unisson.acces.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// A cookie that outlives the session and tells, to us alone, whose page it was.
@Component
class Marque {

    private static final String NOM = "unisson-marque";

    /// W3C, Clear Site Data.
    private static final String EFFACER = "Clear-Site-Data";

    private static final String TOUT_SAUF_LES_TEMOINS = "\"cache\", \"storage\"";

    private final Temoins temoins;

    Marque(Temoins temoins) {
        this.temoins = temoins;
    }

    void poser(HttpServletRequest requete, HttpServletResponse reponse, String marque) {
        ecrire(requete, reponse, marque, Duration.ofSeconds(-1));
    }

    /// Somebody leaves this browser, perhaps one that others use: what it keeps of them goes too,
    /// pages and texts not sent yet. Not its cookies, which this header would erase for the whole
    /// domain: an establishment's other programs live there. A session that ends by itself takes
    /// nothing away, so that what was being written is found again.
    void quitter(HttpServletRequest requete, HttpServletResponse reponse) {
        ecrire(requete, reponse, "", Duration.ZERO);
        reponse.setHeader(EFFACER, TOUT_SAUF_LES_TEMOINS);
    }

    @Nullable String lire(HttpServletRequest requete) {
        return temoins.noms(NOM).stream()
                .map(n -> WebUtils.getCookie(requete, n))
                .filter(Objects::nonNull)
                .map(Cookie::getValue)
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void ecrire(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            String valeur,
            Duration duree) {
        for (var nom : temoins.noms(NOM)) ecrire(nom, requete, reponse, valeur, duree);
    }

    private void ecrire(
            String nom,
            HttpServletRequest requete,
            HttpServletResponse reponse,
            String valeur,
            Duration duree) {
        var cookie =
                ResponseCookie.from(nom, valeur)
                        .path("/")
                        .httpOnly(true)
                        .secure(temoins.chiffres() || requete.isSecure())
                        .sameSite("Lax")
                        .maxAge(duree)
                        .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

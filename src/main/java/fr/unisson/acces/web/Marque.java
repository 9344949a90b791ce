package fr.unisson.acces.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// A cookie that outlives the session and tells, to us alone, whose page it was.
@Component
class Marque {

    private static final String NOM = "unisson-marque";

    private final Temoins temoins;

    Marque(Temoins temoins) {
        this.temoins = temoins;
    }

    void poser(HttpServletRequest requete, HttpServletResponse reponse, String marque) {
        ecrire(requete, reponse, marque, Duration.ofSeconds(-1));
    }

    void effacer(HttpServletRequest requete, HttpServletResponse reponse) {
        ecrire(requete, reponse, "", Duration.ZERO);
    }

    @Nullable String lire(HttpServletRequest requete) {
        Cookie cookie = WebUtils.getCookie(requete, temoins.nom(NOM));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private void ecrire(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            String valeur,
            Duration duree) {
        var cookie =
                ResponseCookie.from(temoins.nom(NOM), valeur)
                        .path("/")
                        .httpOnly(true)
                        .secure(temoins.chiffres() || requete.isSecure())
                        .sameSite("Lax")
                        .maxAge(duree)
                        .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

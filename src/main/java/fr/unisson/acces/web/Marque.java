package fr.unisson.acces.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// A cookie that outlives the session and tells, to us alone, whose page it was.
final class Marque {

    private static final String NOM = "unisson-marque";

    private Marque() {}

    static void poser(HttpServletRequest requete, HttpServletResponse reponse, String marque) {
        ecrire(requete, reponse, marque, Duration.ofSeconds(-1));
    }

    static void effacer(HttpServletRequest requete, HttpServletResponse reponse) {
        ecrire(requete, reponse, "", Duration.ZERO);
    }

    static @Nullable String lire(HttpServletRequest requete) {
        Cookie cookie = WebUtils.getCookie(requete, NOM);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    private static void ecrire(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            String valeur,
            Duration duree) {
        var cookie =
                ResponseCookie.from(NOM, valeur)
                        .path("/")
                        .httpOnly(true)
                        .secure(requete.isSecure())
                        .sameSite("Lax")
                        .maxAge(duree)
                        .build();
        reponse.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package fr.unisson.acces.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/// Both cookies of the program, as a browser receives them.
class TemoinsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/unisson"})
    void chiffres_ils_ne_viennent_que_de_cet_hote(String racine) {
        var poses = poser(true, racine);
        assertThat(poses).hasSize(2);
        assertThat(poses.getFirst()).startsWith("__Host-unisson=");
        assertThat(poses.getLast()).startsWith("__Host-unisson-marque=m");
        // What a browser demands of the prefix (RFC 6265bis, 4.1.3.2).
        assertThat(poses)
                .allSatisfy(t ->
                        assertThat(attributs(t))
                                .contains("secure", "path=/", "httponly", "samesite=lax")
                                .noneMatch(a -> a.startsWith("domain")));
    }

    @Test
    void en_clair_ils_gardent_leur_nom_court() {
        var poses = poser(false, "/");
        assertThat(poses.getFirst()).startsWith("unisson=");
        assertThat(poses.getLast()).startsWith("unisson-marque=m");
        assertThat(poses).allSatisfy(t -> assertThat(attributs(t)).doesNotContain("secure"));
    }

    @Test
    void chiffres_ceux_sans_prefixe_ne_disent_rien() {
        var temoins = new Temoins(true, false);
        var requete = new MockHttpServletRequest();
        requete.setCookies(
                new jakarta.servlet.http.Cookie("unisson", "bm9u"),
                new jakarta.servlet.http.Cookie("unisson-marque", "non"));
        assertThat(
                        new SessionsEnBase()
                                .cookieSerializer("unisson", temoins)
                                .readCookieValues(requete))
                .isEmpty();
        assertThat(new Marque(temoins).lire(requete)).isNull();
    }

    /// While nodes of the version before the prefix serve the same people.
    @Test
    void a_cote_de_la_version_anterieure_ils_se_lisent_et_s_ecrivent_sous_les_deux_noms() {
        var temoins = new Temoins(true, true);
        var cookie = new SessionsEnBase().cookieSerializer("unisson", temoins);
        var reponse = new MockHttpServletResponse();
        cookie.writeCookieValue(new CookieValue(new MockHttpServletRequest(), reponse, "s"));
        new Marque(temoins).poser(new MockHttpServletRequest(), reponse, "m");
        assertThat(reponse.getHeaders(HttpHeaders.SET_COOKIE))
                .extracting(t -> t.split("=", -1)[0])
                .containsExactly(
                        "unisson", "__Host-unisson", "unisson-marque", "__Host-unisson-marque");
        var requete = new MockHttpServletRequest();
        requete.setCookies(
                new jakarta.servlet.http.Cookie("__Host-unisson", "YQ=="),
                new jakarta.servlet.http.Cookie("unisson", "Yg=="),
                new jakarta.servlet.http.Cookie("__Host-unisson-marque", "m"));
        assertThat(cookie.readCookieValues(requete)).containsExactly("b", "a");
        assertThat(new Marque(temoins).lire(requete)).isEqualTo("m");
    }

    private static List<String> poser(boolean chiffres, String racine) {
        var temoins = new Temoins(chiffres, false);
        var requete = new MockHttpServletRequest();
        requete.setContextPath(racine.equals("/") ? "" : racine);
        var reponse = new MockHttpServletResponse();
        new SessionsEnBase()
                .cookieSerializer("unisson", temoins)
                .writeCookieValue(new CookieValue(requete, reponse, "s"));
        new Marque(temoins).poser(requete, reponse, "m");
        return reponse.getHeaders(HttpHeaders.SET_COOKIE);
    }

    private static List<String> attributs(String temoin) {
        return Arrays.stream(temoin.split(";", -1))
                .map(a -> a.strip().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }
}

package fr.unisson;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser for page tests: keeps cookies, sends the form token of the last page it read, says
/// where a form comes from, as real ones do. Does not follow redirections.
public final class Navigation {

    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final MockMvcTester mvc;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String jeton = "";
    private String adresse = "192.0.2.1";

    public Navigation(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    public Navigation depuis(String adresseReseau) {
        this.adresse = adresseReseau;
        return this;
    }

    public MvcTestResult lire(String chemin) {
        var requete =
                mvc.get()
                        .uri(chemin)
                        .with(r -> {
                            r.setRemoteAddr(adresse);
                            return r;
                        });
        if (!cookies.isEmpty()) {
            requete = requete.cookie(cookies());
        }
        return retenir(requete.exchange());
    }

    /// @param champs names and values, one after the other
    public MvcTestResult envoyer(String chemin, String... champs) {
        var requete =
                mvc.post()
                        .uri(chemin)
                        .with(r -> {
                            r.setRemoteAddr(adresse);
                            return r;
                        })
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Host", "localhost")
                        .header("Origin", "http://localhost")
                        .param("_csrf", jeton);
        for (var i = 0; i < champs.length; i += 2) {
            requete = requete.param(champs[i], champs[i + 1]);
        }
        if (!cookies.isEmpty()) {
            requete = requete.cookie(cookies());
        }
        return retenir(requete.exchange());
    }

    /// @param champs names and values that go with the file, one after the other
    public MvcTestResult envoyerFichier(
            String chemin, MockMultipartFile fichier, String... champs) {
        var requete =
                mvc.post()
                        .uri(chemin)
                        .multipart()
                        .file(fichier)
                        .with(r -> {
                            r.setRemoteAddr(adresse);
                            // A browser tells the size of what it sends.
                            r.setContent(new byte[Math.toIntExact(fichier.getSize())]);
                            return r;
                        })
                        .header("Host", "localhost")
                        .header("Origin", "http://localhost")
                        .param("_csrf", jeton);
        for (var i = 0; i < champs.length; i += 2) {
            requete = requete.param(champs[i], champs[i + 1]);
        }
        if (!cookies.isEmpty()) {
            requete = requete.cookie(cookies());
        }
        return retenir(requete.exchange());
    }

    /// Sends a form with the token of another page.
    public MvcTestResult envoyerAvec(String autreJeton, String chemin, String... champs) {
        var avant = jeton;
        jeton = autreJeton;
        var reponse = envoyer(chemin, champs);
        jeton = avant;
        return reponse;
    }

    /// Reads the page a redirection leads to.
    public MvcTestResult suivre(MvcTestResult reponse) {
        var vers = reponse.getResponse().getRedirectedUrl();
        if (vers == null) {
            throw new AssertionError("No redirection but " + reponse.getResponse().getStatus());
        }
        return lire(vers);
    }

    public static String entete(MvcTestResult reponse, String nom) {
        return String.join("\n", reponse.getResponse().getHeaders(nom));
    }

    public static String texte(MvcTestResult reponse) {
        try {
            return reponse.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String nom) {
        return cookies.getOrDefault(nom, "");
    }

    public void oublier(String cookie) {
        cookies.remove(cookie);
    }

    public void poser(String nom, String valeur) {
        cookies.put(nom, valeur);
    }

    private Cookie[] cookies() {
        return cookies.entrySet().stream()
                .map(c -> new Cookie(c.getKey(), c.getValue()))
                .toArray(Cookie[]::new);
    }

    private MvcTestResult retenir(MvcTestResult resultat) {
        for (var cookie : resultat.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
        var trouve = JETON.matcher(texte(resultat));
        if (trouve.find()) {
            jeton = trouve.group(1);
        }
        return resultat;
    }
}

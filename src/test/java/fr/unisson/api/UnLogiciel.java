package fr.unisson.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.unisson.Navigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Another program, with its token.
public final class UnLogiciel {

    private static final Pattern JETON = Pattern.compile("unisson_[A-Za-z0-9_-]{43}");

    private final MockMvcTester mvc;
    private final String jeton;

    private UnLogiciel(MockMvcTester mvc, String jeton) {
        this.mvc = mvc;
        this.jeton = jeton;
    }

    /// With the token that this page has just shown.
    public static UnLogiciel qui(MockMvcTester mvc, MvcTestResult page) {
        return avec(mvc, jeton(page));
    }

    public static UnLogiciel avec(MockMvcTester mvc, String jeton) {
        return new UnLogiciel(mvc, jeton);
    }

    static String jeton(MvcTestResult page) {
        var trouve = JETON.matcher(Navigation.texte(page));
        if (!trouve.find()) throw new AssertionError("No token in " + Navigation.texte(page));
        return trouve.group();
    }

    public MvcTestResult lire(String adresse) {
        return appeler(HttpMethod.GET, adresse, "");
    }

    /// A list read by its cursors, one element to a page: this field of each.
    List<String> unParUn(String liste, String champ) {
        var lus = new ArrayList<String>();
        var adresse = liste + (liste.contains("?") ? "&" : "?") + "taille=1";
        String suite = "";
        do {
            var page = lire(adresse + suite);
            assertThat(page).as(adresse + suite).hasStatus(200);
            var corps = JsonPath.parse(Navigation.texte(page));
            List<Object> elements = corps.read("$.elements[*]." + champ);
            assertThat(elements).hasSizeLessThan(2);
            elements.forEach(e -> lus.add(e.toString()));
            Map<String, Object> tout = corps.read("$");
            suite = tout.containsKey("suite") ? "&suite=" + tout.get("suite") : "";
        } while (!suite.isEmpty());
        return lus;
    }

    public MvcTestResult appeler(HttpMethod methode, String adresse, String corps) {
        return appeler(methode, adresse, corps, Map.of());
    }

    public MvcTestResult appeler(
            HttpMethod methode,
            String adresse,
            String corps,
            Map<String, String> entetes,
            Object... variables) {
        var requete =
                mvc.method(methode)
                        .uri(adresse, variables)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + jeton)
                        .with(r -> {
                            r.setRemoteAddr("logiciel-" + jeton.hashCode());
                            return r;
                        });
        entetes.forEach(requete::header);
        return corps.isEmpty()
                ? requete.exchange()
                : requete.contentType(MediaType.APPLICATION_JSON).content(corps).exchange();
    }
}

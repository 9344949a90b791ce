package fr.unisson.securite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Navigation;
import fr.unisson.PageTest;
import fr.unisson.Personnages;
import fr.unisson.acces.RoleOrganisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// For every address that is read, whatever is added later: what its answer says to browsers, and
/// what it does of what an attacker writes in each of its parameters.
@PageTest
class EntreesHostilesWebTest {

    private static final List<String> ATTAQUES =
            List.of(
                    "'; drop table convention; --",
                    "' or '1'='1",
                    "x') union select courriel, nom from compte --",
                    "titre desc, (select pg_sleep(9))",
                    "\"><script>alert(1)</script>",
                    "${7*191}#{7*191}{{7*191}}@{7*191}",
                    "@template.x()!{7*191}",
                    "%_\\%'\\",
                    "-9223372036854775809",
                    "\u202e\ud83d\ude00\ufffe",
                    "a".repeat(5_000));

    @Autowired WebApplicationContext contexte;
    @Autowired Personnages personnages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping chemins;

    private Visiteur administration;
    private Visiteur anonyme;

    @BeforeEach
    void entrer() {
        var mvc =
                MockMvcTester.from(
                        contexte,
                        b -> {
                            var commeSpringBoot = new SpringBootMockMvcBuilderCustomizer(contexte);
                            commeSpringBoot.setPrint(MockMvcPrint.NONE);
                            commeSpringBoot.customize(b);
                            return b.build();
                        });
        var chezSoi = personnages.organisation("Maison des essais");
        var compte =
                personnages.membre(
                        "Ines",
                        "Essai",
                        chezSoi,
                        RoleOrganisation.ADMINISTRATION,
                        RoleOrganisation.DIRECTION,
                        RoleOrganisation.REFERENT_QUALITE);
        administration = Visiteur.page("Ines", mvc, personnages.connecter(mvc, compte));
        anonyme = Visiteur.page("anonyme", mvc, new Navigation(mvc));
    }

    @Test
    void chaque_reponse_dit_au_navigateur_ce_qu_il_peut_en_faire() {
        var fautes = new ArrayList<String>();
        var vues = 0;
        for (var adresse : adresses().keySet()) {
            for (var v : List.of(administration, anonyme)) {
                var r = v.appeler(HttpMethod.GET, adresse, sans(Map.of()));
                vues++;
                if (r.getUnresolvedException() != null)
                    fautes.add(adresse + " " + r.getUnresolvedException());
                else fautes.addAll(manques(adresse, r));
            }
        }
        assertThat(vues).isGreaterThan(150);
        assertThat(fautes).isEmpty();
    }

    @Test
    void aucun_parametre_n_est_du_sql_ni_un_gabarit_ni_une_balise() {
        var fautes = new ArrayList<String>();
        var essais = 0;
        for (var adresse : adresses().entrySet()) {
            var noms =
                    RequetesPlausibles.pour(
                                    adresse.getValue(),
                                    false,
                                    tools.jackson.databind.json.JsonMapper.shared())
                            .champs()
                            .keySet();
            if (noms.isEmpty()) continue;
            for (var attaque : ATTAQUES) {
                var champs = new LinkedHashMap<String, String>();
                noms.forEach(n -> champs.put(n, attaque));
                essais++;
                var recu = administration.essayer(HttpMethod.GET, adresse.getKey(), sans(champs));
                if (recu.statut() >= 500
                        || recu.texte().contains("<script>alert")
                        || recu.texte().contains("1337")
                        || recu.texte().toLowerCase(Locale.ROOT).contains("psqlexception"))
                    fautes.add(
                            adresse.getKey()
                                    + " "
                                    + attaque.substring(0, Math.min(30, attaque.length()))
                                    + " "
                                    + recu.court());
            }
        }
        assertThat(essais).isGreaterThan(300);
        assertThat(fautes).isEmpty();
    }

    private static RequetesPlausibles sans(Map<String, String> champs) {
        return new RequetesPlausibles(champs, Set.of(), null);
    }

    private static List<String> manques(String adresse, MvcTestResult r) {
        var fautes = new ArrayList<String>();
        var reponse = r.getResponse();
        var contenu = String.valueOf(reponse.getHeader("Content-Security-Policy"));
        var garde = String.valueOf(reponse.getHeader("Cache-Control"));
        if (!contenu.contains("default-src 'none'")) fautes.add(adresse + " CSP " + contenu);
        if (!contenu.contains("sandbox") && !contenu.contains("frame-ancestors 'none'"))
            fautes.add(adresse + " frame-ancestors");
        if (contenu.contains("unsafe")) fautes.add(adresse + " " + contenu);
        if (!"nosniff".equals(reponse.getHeader("X-Content-Type-Options")))
            fautes.add(adresse + " nosniff");
        if (!garde.contains("no-store")
                && !garde.contains("private")
                && !adresse.startsWith("/api")) fautes.add(adresse + " Cache-Control " + garde);
        if (reponse.getHeader("Access-Control-Allow-Origin") != null) fautes.add(adresse + " CORS");
        var type = reponse.getContentType();
        if (type != null
                && type.startsWith("text/")
                && !type.toLowerCase(Locale.ROOT).contains("charset=utf-8"))
            fautes.add(adresse + " " + type);
        for (var cookie : reponse.getHeaders("Set-Cookie"))
            if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite="))
                fautes.add(adresse + " " + cookie);
        return fautes;
    }

    /// Addresses of pages without a variable.
    private Map<String, HandlerMethod> adresses() {
        var adresses = new java.util.TreeMap<String, HandlerMethod>();
        chemins.getHandlerMethods()
                .forEach((m, h) -> {
                    var methodes = m.getMethodsCondition().getMethods();
                    if (!h.getBeanType().getName().startsWith("fr.unisson.")
                            || !(methodes.isEmpty() || methodes.contains(RequestMethod.GET)))
                        return;
                    for (var p : m.getPatternValues())
                        if (!p.contains("{") && !p.contains("*") && !p.equals("/error"))
                            adresses.put(p, h);
                });
        return adresses;
    }
}

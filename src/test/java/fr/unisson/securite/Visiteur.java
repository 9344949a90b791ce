package fr.unisson.securite;

import fr.unisson.Navigation;
import fr.unisson.api.UnLogiciel;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Somebody who tries an address that is not theirs: a person by the pages, or a program by the
/// API.
interface Visiteur {

    String nom();

    boolean logiciel();

    boolean anonyme();

    MvcTestResult appeler(HttpMethod methode, String adresse, RequetesPlausibles envoi);

    default Recu essayer(HttpMethod methode, String adresse, RequetesPlausibles envoi) {
        return Recu.de(appeler(methode, adresse, envoi));
    }

    /// @param echec what the program let through, if it failed
    record Recu(int statut, String vers, String texte, String echec) {

        static Recu de(MvcTestResult r) {
            var echec = r.getUnresolvedException();
            if (echec != null) return new Recu(500, "", "", String.valueOf(echec));
            var vers = r.getResponse().getHeader("Location");
            return new Recu(
                    r.getResponse().getStatus(), vers == null ? "" : vers, Navigation.texte(r), "");
        }

        String court() {
            return statut + " " + vers + " " + echec;
        }
    }

    static Visiteur page(String nom, MockMvcTester mvc, Navigation navigation) {
        var page = navigation.lire("/connexion");
        var jeton = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
        var trouve = jeton.matcher(Navigation.texte(page));
        if (!trouve.find()) {
            trouve = jeton.matcher(Navigation.texte(navigation.lire("/compte")));
            if (!trouve.find()) throw new AssertionError("No form token for " + nom);
        }
        return new Personne(nom, mvc, navigation.cookie("unisson"), trouve.group(1));
    }

    static Visiteur logiciel(String nom, UnLogiciel logiciel) {
        return new Logiciel(nom, logiciel);
    }

    static Visiteur sansJeton(MockMvcTester mvc) {
        return new Logiciel("sans jeton", UnLogiciel.avec(mvc, ""));
    }

    record Personne(String nom, MockMvcTester mvc, String session, String jeton)
            implements Visiteur {

        @Override
        public boolean logiciel() {
            return false;
        }

        @Override
        public boolean anonyme() {
            return nom.equals("anonyme");
        }

        @Override
        public MvcTestResult appeler(HttpMethod methode, String adresse, RequetesPlausibles envoi) {
            var requete = mvc.method(methode).uri(adresse);
            if (!envoi.fichiers().isEmpty()) {
                var avecFichiers = mvc.method(methode).uri(adresse).multipart();
                for (var f : envoi.fichiers())
                    avecFichiers =
                            avecFichiers.file(
                                    new MockMultipartFile(
                                            f,
                                            "essai.csv",
                                            "text/csv",
                                            RequetesPlausibles.unFichier()));
                for (var c : envoi.champs().entrySet())
                    avecFichiers = avecFichiers.param(c.getKey(), c.getValue());
                return avecFichiers
                        .param("_csrf", jeton)
                        .header("Host", "localhost")
                        .header("Origin", "http://localhost")
                        .cookie(new Cookie("unisson", session))
                        .with(r -> {
                            r.setRemoteAddr("visite-" + nom);
                            r.setContent(new byte[100]);
                            return r;
                        })
                        .exchange();
            }
            if (!methode.equals(HttpMethod.GET)) {
                requete =
                        requete.contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .param("_csrf", jeton);
            }
            for (var c : envoi.champs().entrySet())
                requete = requete.param(c.getKey(), c.getValue());
            return requete.header("Host", "localhost")
                    .header("Origin", "http://localhost")
                    .cookie(new Cookie("unisson", session))
                    .with(r -> {
                        r.setRemoteAddr("visite-" + nom);
                        return r;
                    })
                    .exchange();
        }
    }

    record Logiciel(String nom, UnLogiciel logiciel_) implements Visiteur {

        @Override
        public boolean logiciel() {
            return true;
        }

        @Override
        public boolean anonyme() {
            return nom.equals("sans jeton");
        }

        @Override
        public MvcTestResult appeler(HttpMethod methode, String adresse, RequetesPlausibles envoi) {
            var corps = envoi.corps();
            var question =
                    envoi.champs().entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("&", "?", ""));
            return logiciel_.appeler(
                    methode,
                    adresse + question,
                    corps == null ? "" : corps,
                    methode.equals(HttpMethod.GET)
                            ? Map.of()
                            : Map.of(
                                    "Idempotency-Key",
                                    UUID.randomUUID().toString(),
                                    "If-Match",
                                    "\"1\""));
        }
    }
}

package fr.unisson.socle.postgres;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser over real HTTP, which goes from one node to the other with the same session, as behind
/// a proxy.
public final class VisiteurDEssai implements AutoCloseable {

    private static final Pattern JETON = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern TEMOIN = Pattern.compile("((?:__Host-)?unisson)=([^;]*).*");

    private final HttpClient client;
    private final Map<String, String> temoins = new LinkedHashMap<>();
    private String jeton = "";

    public record Reponse(int code, String texte, String suite) {}

    public VisiteurDEssai() {
        this(HttpClient.newBuilder());
    }

    /// @param navigateur told already whom to trust
    VisiteurDEssai(HttpClient.Builder navigateur) {
        client = navigateur.connectTimeout(Duration.ofSeconds(3)).build();
    }

    public Reponse lire(URI noeud, String chemin) throws IOException {
        return envoyer(HttpRequest.newBuilder(noeud.resolve(chemin)).GET());
    }

    /// @param champs names and values, one after the other
    public Reponse poster(URI noeud, String chemin, String... champs) throws IOException {
        var corps = new StringBuilder("_csrf=" + coder(jeton));
        for (int i = 0; i < champs.length; i += 2) {
            corps.append('&').append(champs[i]).append('=').append(coder(champs[i + 1]));
        }
        return envoyer(
                HttpRequest.newBuilder(noeud.resolve(chemin))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", noeud.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(corps.toString())));
    }

    /// A form with one file in its field `fichier`.
    public Reponse envoyer(URI noeud, String chemin, String nom, byte[] octets) throws IOException {
        var borne = "borne-" + UUID.randomUUID();
        var corps = new ByteArrayOutputStream();
        corps.writeBytes(
                """
                --%1$s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="fichier"; filename="%3$s"\r
                Content-Type: application/octet-stream\r
                \r
                """
                        .formatted(borne, jeton, nom)
                        .getBytes(StandardCharsets.UTF_8));
        corps.writeBytes(octets);
        corps.writeBytes(("\r\n--" + borne + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return envoyer(
                HttpRequest.newBuilder(noeud.resolve(chemin))
                        .header("Content-Type", "multipart/form-data; boundary=" + borne)
                        .header("Origin", noeud.toString())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(corps.toByteArray())));
    }

    public void entrer(URI noeud, String courriel, String motDePasse) throws IOException {
        lire(noeud, "/connexion");
        var reponse = poster(noeud, "/connexion", "courriel", courriel, "motDePasse", motDePasse);
        if (reponse.code() != 303) throw new AssertionError("connexion refusée : " + reponse);
        lire(noeud, "/annuaire/ajout");
    }

    private Reponse envoyer(HttpRequest.Builder requete) throws IOException {
        if (!temoins.isEmpty())
            requete.header(
                    "Cookie",
                    temoins.entrySet().stream()
                            .map(t -> t.getKey() + "=" + t.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            var reponse =
                    client.send(
                            requete.timeout(Duration.ofSeconds(30)).build(),
                            HttpResponse.BodyHandlers.ofString());
            reponse.headers().allValues("Set-Cookie").stream()
                    .map(TEMOIN::matcher)
                    .filter(Matcher::matches)
                    .forEach(t -> temoins.put(t.group(1), t.group(2)));
            var lu = JETON.matcher(reponse.body());
            if (lu.find()) jeton = lu.group(1);
            return new Reponse(
                    reponse.statusCode(),
                    reponse.body(),
                    reponse.headers().firstValue("Location").orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String coder(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}

package fr.unisson.banc;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// One person alone, for what is measured without a crowd.
final class Navigateur implements AutoCloseable {

    private static final Pattern SUITE =
            Pattern.compile("href=\"([^\"]*[?&](?:apres|suite|avant)=[^\"]*)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String adresse;
    private final Personne personne;

    Navigateur(String adresse, Personne personne) throws IOException, InterruptedException {
        this.adresse = adresse;
        this.personne = personne;
        var formulaire = lire("/connexion", false).corps();
        var csrf = CSRF.matcher(formulaire);
        if (!csrf.find()) throw new IOException("pas de page de connexion");
        var envoi =
                "courriel="
                        + url(personne.courriel())
                        + "&motDePasse="
                        + url(JeuDeDonnees.MOT_DE_PASSE)
                        + "&_csrf="
                        + url(csrf.group(1));
        var reponse =
                client.send(
                        demande("/connexion")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(envoi))
                                .build(),
                        BodyHandlers.discarding());
        if (reponse.statusCode() != 303) throw new IOException("connexion refusée");
    }

    record Lue(String corps, double ms) {}

    /// @throws IOException when the answer is not the page
    Lue lire(String chemin, boolean jeton) throws IOException, InterruptedException {
        var d = demande(chemin).header("Accept-Encoding", "gzip");
        if (jeton) d.header("Authorization", "Bearer " + personne.jeton());
        long debut = System.nanoTime();
        var reponse = client.send(d.build(), BodyHandlers.ofByteArray());
        double ms = (System.nanoTime() - debut) / 1e6;
        if (reponse.statusCode() != 200) {
            throw new IOException(chemin + " : " + reponse.statusCode());
        }
        return new Lue(new String(corps(reponse), StandardCharsets.UTF_8), ms);
    }

    /// The next page of the list just read, or the same when it is the last.
    static String suite(Lue page, String sinon) {
        var trouve = SUITE.matcher(page.corps());
        return trouve.find() ? trouve.group(1).replace("&amp;", "&") : sinon;
    }

    private HttpRequest.Builder demande(String chemin) {
        return HttpRequest.newBuilder(URI.create(adresse + chemin))
                .header("X-Forwarded-For", personne.ip());
    }

    private static byte[] corps(HttpResponse<byte[]> reponse) throws IOException {
        if (!reponse.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return reponse.body();
        }
        try (InputStream clair =
                new GZIPInputStream(new java.io.ByteArrayInputStream(reponse.body()))) {
            return clair.readAllBytes();
        }
    }

    private static String url(String texte) {
        return URLEncoder.encode(texte, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}

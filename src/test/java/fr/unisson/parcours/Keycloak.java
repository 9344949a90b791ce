package fr.unisson.parcours;

import fr.unisson.Commandes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// A real Keycloak, unpacked from its distribution and started on a free port with its own small
/// database. Its realm is made once Unisson's port is known, so that both start at the same time.
/// Everything goes when it stops.
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ADMINISTRATEUR = "administrateur";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path dossier;
    private final Process programme;
    private final int port;

    private Keycloak(Path dossier, Process programme, int port) {
        this.dossier = dossier;
        this.programme = programme;
        this.port = port;
    }

    static Keycloak lancer() {
        try {
            var dossier = Files.createTempDirectory("keycloak-");
            Commandes.reussir(dossier, "tar", "xzf", archive().toAbsolutePath().toString());
            var port = Commandes.portLibre();
            var commande =
                    new ProcessBuilder(
                                    seul(dossier).resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--cache=local",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(Path.of("target", "keycloak.log").toFile());
            var environnement = commande.environment();
            environnement.put("JAVA_HOME", System.getProperty("java.home"));
            environnement.put("JAVA_OPTS_KC_HEAP", "-Xmx512m -XX:TieredStopAtLevel=1");
            // Its threads ask for it on recent versions of Java.
            environnement.put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
            environnement.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATEUR);
            environnement.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATEUR);
            var keycloak = new Keycloak(dossier, commande.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    /// @param unisson port of the program that is a client of the realm
    void ouvrirLeRoyaume(int unisson) {
        attendre();
        var royaume = lireLeRoyaume().replace("PORT", String.valueOf(unisson));
        administrer("POST", "/admin/realms", royaume);
    }

    /// Ends the sessions of somebody one after the other, as the console's list offers. Its "logout
    /// all" tells a client once only, whatever the number of sessions.
    void deconnecter(String nom) {
        var royaume = "/admin/realms/hopital";
        var trouves = administrer("GET", royaume + "/users?exact=true&username=" + nom, "");
        var numero = JSON.readTree(trouves).get(0).get("id").asString();
        var sessions = administrer("GET", royaume + "/users/" + numero + "/sessions", "");
        for (var session : JSON.readTree(sessions)) {
            administrer("DELETE", royaume + "/sessions/" + session.get("id").asString(), "");
        }
    }

    String emetteur() {
        return racine() + "/realms/hopital";
    }

    private String racine() {
        return "http://localhost:" + port;
    }

    /// As an administrator would from the console of Keycloak.
    ///
    /// @return the answer
    private String administrer(String methode, String chemin, String corps) {
        return envoyer(
                HttpRequest.newBuilder(URI.create(racine() + chemin))
                        .header("Authorization", "Bearer " + jeton())
                        .header("Content-Type", "application/json")
                        .method(methode, BodyPublishers.ofString(corps)));
    }

    private String jeton() {
        var reponse =
                envoyer(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                racine()
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=password&client_id=admin-cli&username=%1$s&password=%1$s"
                                                        .formatted(ADMINISTRATEUR))));
        return JSON.readTree(reponse).get("access_token").asString();
    }

    private String envoyer(HttpRequest.Builder requete) {
        try {
            var reponse =
                    client.send(
                            requete.timeout(Duration.ofSeconds(60)).build(),
                            BodyHandlers.ofString());
            if (reponse.statusCode() >= 300) {
                throw new IllegalStateException(
                        reponse.request() + " " + reponse.statusCode() + " " + reponse.body());
            }
            return reponse.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private void attendre() {
        var fin = Instant.now().plus(PATIENCE);
        while (!repond()) {
            if (!programme.isAlive() || Instant.now().isAfter(fin)) {
                close();
                throw new IllegalStateException("Keycloak did not start: see target/keycloak.log");
            }
            dormir();
        }
    }

    private boolean repond() {
        var description = URI.create(racine() + "/realms/master/.well-known/openid-configuration");
        try {
            var requete =
                    HttpRequest.newBuilder(description).timeout(Duration.ofSeconds(10)).build();
            return client.send(requete, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private static void dormir() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    private static IllegalStateException interrompu(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }

    private static Path archive() throws IOException {
        try (var fichiers = Files.list(Path.of("target", "keycloak"))) {
            return fichiers.filter(f -> f.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
        }
    }

    private static Path seul(Path dossier) throws IOException {
        try (var fichiers = Files.list(dossier)) {
            return fichiers.findFirst().orElseThrow();
        }
    }

    private static String lireLeRoyaume() {
        try (var lu = Keycloak.class.getResourceAsStream("/keycloak/hopital.json")) {
            return new String(Objects.requireNonNull(lu).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The script starts Java as its child: both go.
    @Override
    public void close() {
        client.shutdownNow();
        programme.descendants().forEach(ProcessHandle::destroy);
        programme.destroy();
        try {
            if (!programme.waitFor(20, TimeUnit.SECONDS)) {
                programme.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!Files.exists(dossier)) {
            return;
        }
        try (var fichiers = Files.walk(dossier)) {
            fichiers.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

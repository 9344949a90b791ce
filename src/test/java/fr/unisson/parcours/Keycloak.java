package fr.unisson.parcours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A real Keycloak, unpacked from its distribution and started on a free port with one realm and
/// its own small database. Everything goes when it stops.
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path dossier;
    private final Process programme;
    private final int port;

    private Keycloak(Path dossier, Process programme, int port) {
        this.dossier = dossier;
        this.programme = programme;
        this.port = port;
    }

    /// @param unisson port of the program that its client is
    static Keycloak demarrer(int unisson) {
        try {
            var dossier = Files.createTempDirectory("keycloak-");
            executer(List.of("tar", "xzf", archive().toString(), "-C", dossier.toString()));
            var racine = seul(dossier);
            var port = portLibre();
            Files.createDirectories(racine.resolve("data/import"));
            Files.writeString(
                    racine.resolve("data/import/hopital.json"),
                    royaume().replace("PORT", String.valueOf(unisson)));
            var commande =
                    new ProcessBuilder(
                                    racine.resolve("bin/kc.sh").toString(),
                                    "start-dev",
                                    "--import-realm",
                                    "--cache=local",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(Path.of("target", "keycloak.log").toFile());
            commande.environment().put("JAVA_HOME", System.getProperty("java.home"));
            commande.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx512m -XX:TieredStopAtLevel=1");
            // Its threads ask for it on recent versions of Java.
            commande.environment()
                    .put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
            var keycloak = new Keycloak(dossier, commande.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
            keycloak.attendre();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String emetteur() {
        return "http://localhost:" + port + "/realms/hopital";
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
        try (var client = HttpClient.newHttpClient()) {
            var description = URI.create(emetteur() + "/.well-known/openid-configuration");
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
            Thread.sleep(Duration.ofSeconds(1));
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

    private static String royaume() throws IOException {
        try (var lu = Keycloak.class.getResourceAsStream("/keycloak/hopital.json")) {
            return new String(Objects.requireNonNull(lu).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0)) {
            return prise.getLocalPort();
        }
    }

    private static void executer(List<String> commande) throws IOException {
        try {
            if (new ProcessBuilder(commande).inheritIO().start().waitFor() != 0) {
                throw new IOException("Failed: " + commande);
            }
        } catch (InterruptedException e) {
            throw interrompu(e);
        }
    }

    /// The script starts Java as its child: both go.
    @Override
    public void close() {
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

package fr.unisson.banc;

import fr.unisson.Commandes;
import fr.unisson.socle.postgres.ServeurDuBanc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The built program in a process of its own, set as in production but for TLS: it speaks plain
/// HTTP to the driver, so that its cookie is not marked for HTTPS only, and asks nobody for a
/// second factor.
final class Programme implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAS = Duration.ofMillis(20);

    private final Process processus;
    private final int port;
    private final Duration demarrage;

    private Programme(Process processus, int port, Duration demarrage) {
        this.processus = processus;
        this.port = port;
        this.demarrage = demarrage;
    }

    /// @param racine of the sources, whose `target/application` holds the built archive
    static Programme demarrer(Path racine, ServeurDuBanc base, Path dossier)
            throws IOException, InterruptedException {
        int port = Commandes.portLibre();
        var ligne =
                new ArrayList<>(
                        List.of(Path.of(System.getProperty("java.home"), "bin", "java") + ""));
        ligne.addAll(
                List.of(
                        "-Xmx640m",
                        "-XX:+UseSerialGC",
                        "-XX:MetaspaceSize=192m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        "-Djava.awt.headless=true"));
        ligne.addAll(archive(racine));
        ligne.addAll(
                List.of(
                        "--spring.profiles.active=serve",
                        "--server.port=" + port,
                        "--unisson.donnees=" + dossier.resolve("programme"),
                        "--spring.web.resources.static-locations=classpath:/META-INF/resources/,"
                                + "classpath:/static/,file:"
                                + statiques(dossier)
                                + "/"));
        var construit = new ProcessBuilder(ligne);
        var variables = construit.environment();
        variables.put("SPRING_DATASOURCE_URL", base.adresse());
        variables.put("SPRING_DATASOURCE_USERNAME", "unisson_app");
        variables.put("SPRING_DATASOURCE_PASSWORD", ServeurDuBanc.SECRET);
        variables.put("SPRING_FLYWAY_USER", "unisson");
        variables.put("SPRING_FLYWAY_PASSWORD", ServeurDuBanc.SECRET);
        variables.put("UNISSON_CLE", "YmFuYy1iYW5jLWJhbmMtYmFuYy1iYW5jLWJhbmMtMTI=");
        variables.put("UNISSON_OBSERVATION_PORT", Integer.toString(Commandes.portLibre()));
        variables.put("SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
        variables.put("UNISSON_SECONDFACTEUR_EXIGEPOUR", "");
        construit.redirectErrorStream(true);
        construit.redirectOutput(dossier.resolve("programme.log").toFile());
        long debut = System.nanoTime();
        var processus = construit.start();
        Runtime.getRuntime().addShutdownHook(new Thread(processus::destroyForcibly));
        attendre(processus, "http://127.0.0.1:" + port + "/actuator/health", dossier);
        return new Programme(processus, port, Duration.ofNanos(System.nanoTime() - debut));
    }

    /// `UNISSON_BANC_PROGRAMME` names another program: its arguments for `java`.
    private static List<String> archive(Path racine) {
        @Nullable String autre = System.getenv("UNISSON_BANC_PROGRAMME");
        if (autre != null) return Arrays.asList(autre.split(" ", -1));
        var application = racine.resolve("target/application");
        var ligne = new ArrayList<String>();
        if (Files.exists(application.resolve("unisson.aot"))) {
            ligne.add("-XX:AOTCache=" + application.resolve("unisson.aot"));
        }
        ligne.addAll(List.of("-jar", application.resolve("unisson.jar").toString()));
        return ligne;
    }

    private static void attendre(Process processus, String adresse, Path dossier)
            throws IOException, InterruptedException {
        long limite = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            var demande = HttpRequest.newBuilder(URI.create(adresse)).build();
            while (System.nanoTime() < limite) {
                if (!processus.isAlive()) break;
                try {
                    if (client.send(demande, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException _) {
                    // Not listening yet.
                }
                LockSupport.parkNanos(PAS.toNanos());
            }
        }
        processus.destroyForcibly();
        throw new IOException(
                "Le programme ne démarre pas : voir " + dossier.resolve("programme.log"));
    }

    /// Files that the program shows beside its own.
    static Path statiques(Path dossier) {
        return dossier.resolve("statiques");
    }

    String adresse() {
        return "http://127.0.0.1:" + port;
    }

    Duration demarrage() {
        return demarrage;
    }

    /// What the process holds in memory, code and heap alike, in megabytes; null where the system
    /// does not tell.
    @Nullable Long memoire() throws IOException {
        var etat = Path.of("/proc", Long.toString(processus.pid()), "status");
        if (!Files.exists(etat)) return null;
        return Files.readAllLines(etat).stream()
                .filter(l -> l.startsWith("VmRSS:"))
                .map(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        processus.destroy();
        try {
            if (!processus.waitFor(60, TimeUnit.SECONDS)) processus.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            processus.destroyForcibly();
        }
    }
}

package fr.unisson.socle.postgres;

import static fr.unisson.socle.postgres.ServeursDEssai.SECRET;

import fr.unisson.Commandes;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// The program as a process of its own, as `./unisson serve` starts it, on a free port.
final class NoeudDEssai implements AutoCloseable {

    private static final Duration DEMARRAGE = Duration.ofMinutes(3);

    private final Path journal;
    private final Process processus;
    private final URI adresse;

    private NoeudDEssai(Path journal, Process processus, URI adresse) {
        this.journal = journal;
        this.processus = processus;
        this.adresse = adresse;
    }

    /// What each node is told, to be completed.
    ///
    /// @param base its address
    static Map<String, String> reglages(String base) {
        return new HashMap<>(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        base,
                        "SPRING_DATASOURCE_USERNAME",
                        "unisson_app",
                        "SPRING_DATASOURCE_PASSWORD",
                        SECRET,
                        "SPRING_FLYWAY_USER",
                        "unisson",
                        "SPRING_FLYWAY_PASSWORD",
                        SECRET,
                        "UNISSON_CLE",
                        "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="));
    }

    /// Returns at once; [#attendre] waits until it serves.
    static NoeudDEssai lancer(Path dossier, Map<String, String> environnement) throws IOException {
        return lancer(
                dossier, environnement, List.of("-cp", classes(), "fr.unisson.UnissonApplication"));
    }

    /// @param programme what Java is to run
    static NoeudDEssai lancer(
            Path dossier, Map<String, String> environnement, List<String> programme)
            throws IOException {
        Files.createDirectories(dossier);
        int port = Commandes.portLibre();
        var journal = dossier.resolve("journal.txt");
        var ligne = new ArrayList<String>();
        ligne.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ligne.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED"));
        ligne.addAll(programme);
        ligne.addAll(
                List.of(
                        "--spring.profiles.active=serve",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--unisson.adresse=http://127.0.0.1:" + port,
                        "--unisson.donnees=" + dossier));
        var lancement =
                new ProcessBuilder(ligne)
                        .redirectErrorStream(true)
                        .redirectOutput(journal.toFile());
        lancement.environment().keySet().removeIf(n -> n.startsWith("SPRING_"));
        lancement.environment().put("UNISSON_SECONDFACTEUR_EXIGEPOUR", "");
        lancement.environment().putAll(environnement);
        return new NoeudDEssai(journal, lancement.start(), URI.create("http://127.0.0.1:" + port));
    }

    /// Without the tests and their settings.
    private static String classes() {
        var tout =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(tout.split(File.pathSeparator, -1))
                .filter(c -> !Path.of(c).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    URI adresse() {
        return adresse;
    }

    long pid() {
        return processus.pid();
    }

    boolean vivant() {
        return processus.isAlive();
    }

    void attendre() throws IOException {
        long fin = System.nanoTime() + DEMARRAGE.toNanos();
        while (System.nanoTime() < fin && processus.isAlive()) {
            if (sert()) return;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        throw new IOException("Le nœud ne sert pas :\n" + Files.readString(journal));
    }

    private boolean sert() {
        try (var client = HttpClient.newHttpClient()) {
            var sonde =
                    HttpRequest.newBuilder(adresse.resolve("/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return client.send(sonde, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// `kill -9`.
    void tuer() throws InterruptedException {
        processus.destroyForcibly();
        processus.waitFor();
    }

    String journal() throws IOException {
        return Files.readString(journal);
    }

    @Override
    public void close() {
        processus.destroy();
        processus.onExit().completeOnTimeout(processus, 20, TimeUnit.SECONDS).join();
        processus.destroyForcibly().onExit().join();
    }
}

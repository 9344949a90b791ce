package fr.unisson;

import static fr.unisson.Commandes.portLibre;
import static fr.unisson.Commandes.reussir;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.postgres.PostgresEmbarque;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/exploitation.md` tells to type for a container, with the archive. Run by `./unisson
/// test-image`, which makes the archive and finds Podman or Docker. `UNISSON_IMAGE_JAVA` names
/// another base image than the one of the Containerfile. Only the network differs: that of the
/// machine, where the database of the test listens.
@Timeout(900)
class EssaiDeLImage {

    private static final String SECRET = "ne-doit-pas-etre-dans-l-image";

    private final String marque = "unisson-essai-" + ProcessHandle.current().pid();
    private final String conteneurs =
            Objects.requireNonNull(
                    System.getenv("UNISSON_CONTENEURS"), "lancez ./unisson test-image");
    @TempDir Path ici;
    private Path installe;
    private int port;

    @BeforeEach
    void l_image_se_construit_de_l_archive() throws Exception {
        port = portLibre();
        reussir(ici, "tar", "xzf", archive().toString(), "-C", ici.toString());
        try (var contenu = Files.list(ici)) {
            installe = contenu.findFirst().orElseThrow();
        }
        Files.writeString(installe.resolve("unisson.env"), "UNISSON_CLE=" + SECRET);
        Files.writeString(installe.resolve("cachet.p12"), SECRET);
        var ligne = new ArrayList<>(List.of(conteneurs, "build", "-f", "Containerfile"));
        // Podman's own format has no health check.
        if (dire(conteneurs, "--version").contains("podman")) {
            ligne.addAll(List.of("--format", "docker"));
        }
        Optional.ofNullable(System.getenv("UNISSON_IMAGE_JAVA"))
                .ifPresent(java -> ligne.addAll(List.of("--build-arg", "JAVA=" + java)));
        ligne.addAll(List.of("-t", marque, "."));
        reussir(installe, ligne.toArray(String[]::new));
    }

    @AfterEach
    void rien_n_en_reste() throws Exception {
        lancer(conteneurs, "rm", "--force", marque).waitFor();
        lancer(conteneurs, "volume", "rm", "--force", marque).waitFor();
        lancer(conteneurs, "rmi", "--force", marque).waitFor();
    }

    @Test
    void elle_sert_sans_droits_s_arrete_au_signal_redemarre_et_ne_porte_aucun_secret()
            throws Exception {
        var debut = System.nanoTime();
        reussir(ici, demarrage(reglages()));
        attendre_la_sante();
        System.out.printf("Premier démarrage : %.1f s%n", (System.nanoTime() - debut) / 1e9);

        assertThat(journal()).as("pour le collecteur, rien que des lignes JSON").startsWith("{");
        assertThat(page("/connexion")).contains("Me connecter");
        assertThat(dedans("id -u; id -g")).isEqualTo("10001\n10001\n");
        assertThat(dedans("touch /opt/unisson/essai 2>&1 || true")).contains("Read-only");
        assertThat(dedans("test -w /opt/unisson/application || echo protege"))
                .as("même sans --read-only, rien ne s’y écrit")
                .isEqualTo("protege\n");
        assertThat(dedans("stat -c %U /opt/unisson/application/unisson.aot")).isEqualTo("root\n");
        assertThat(dedans("tail -n 2 /opt/unisson/application/entrainement.log"))
                .contains("AOTCache creation is complete");
        assertThat(dedans("grep -rl " + SECRET + " /opt /etc /var 2>/dev/null || true")).isEmpty();
        attendre_que_l_outil_la_dise_saine();

        dedans("touch garde");
        reussir(ici, conteneurs, "stop", marque);
        assertThat(etat("{{.State.ExitCode}}")).as("arrêtée par SIGTERM").isEqualTo("143");
        reussir(ici, conteneurs, "start", marque);
        attendre_la_sante();
        assertThat(dedans("ls")).as("le volume garde ce qui y est écrit").isEqualTo("garde\n");
        assertThat(dedans("/opt/unisson/unisson verify")).contains("Tout tient.");
    }

    private String[] demarrage(Map<String, String> reglages) throws IOException {
        var fichier = ici.resolve("reglages.env");
        Files.writeString(
                fichier,
                reglages.entrySet().stream()
                        .map(r -> r.getKey() + "=" + r.getValue())
                        .collect(Collectors.joining("\n")));
        return new String[] {
            conteneurs,
            "run",
            "--detach",
            "--name",
            marque,
            "--env-file",
            fichier.toString(),
            "--network",
            "host",
            "--read-only",
            "--tmpfs",
            "/tmp",
            "--volume",
            marque + ":/var/lib/unisson",
            "--cap-drop",
            "ALL",
            "--security-opt",
            "no-new-privileges",
            "--memory",
            "2g",
            "--stop-timeout",
            "45",
            marque
        };
    }

    private Map<String, String> reglages() {
        var serveur = ServeurDeTest.demarrer();
        serveur.creerBase("unisson_image");
        return Map.of(
                "SPRING_DATASOURCE_URL",
                serveur.adresse("unisson_image"),
                "SPRING_DATASOURCE_USERNAME",
                PostgresEmbarque.APPLICATION,
                "SPRING_DATASOURCE_PASSWORD",
                serveur.motDePasseApplication(),
                "SPRING_FLYWAY_USER",
                PostgresEmbarque.PROPRIETAIRE,
                "SPRING_FLYWAY_PASSWORD",
                serveur.motDePasseProprietaire(),
                "UNISSON_ADRESSE",
                "https://unisson.exemple.fr",
                "UNISSON_CLE",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "SERVER_PORT",
                Integer.toString(port));
    }

    private void attendre_la_sante() throws Exception {
        while (lancer(conteneurs, "exec", marque, "/opt/unisson/unisson", "sante").waitFor() != 0) {
            assertThat(etat("{{.State.Running}}")).as(this::journal).isEqualTo("true");
            LockSupport.parkNanos(MILLISECONDS.toNanos(500));
        }
    }

    /// Without systemd, Podman does not run the health check by itself: the test asks for it.
    private void attendre_que_l_outil_la_dise_saine() throws Exception {
        if (dire(conteneurs, "--version").contains("podman")) {
            reussir(ici, conteneurs, "healthcheck", "run", marque);
            return;
        }
        while (!"healthy".equals(etat("{{.State.Health.Status}}"))) {
            LockSupport.parkNanos(SECONDS.toNanos(1));
        }
    }

    private String etat(String quoi) throws Exception {
        return dire(conteneurs, "inspect", "--format", quoi, marque).strip();
    }

    private String journal() {
        try {
            return dire(conteneurs, "logs", marque);
        } catch (Exception e) {
            return e.toString();
        }
    }

    private String dedans(String commande) throws Exception {
        return dire(conteneurs, "exec", marque, "sh", "-c", commande);
    }

    private String page(String chemin) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static Path archive() throws IOException {
        try (var fichiers = Files.newDirectoryStream(Path.of("target"), "unisson-*.tar.gz")) {
            return fichiers.iterator().next().toAbsolutePath();
        }
    }

    private static Process lancer(String... ligne) throws IOException {
        return new ProcessBuilder(ligne)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String dire(String... ligne) throws Exception {
        var sortie = Files.createTempFile(ici, "dit-", ".txt");
        var processus =
                new ProcessBuilder(ligne)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(sortie.toFile())
                        .start();
        assertThat(processus.waitFor(120, SECONDS)).as(String.join(" ", ligne)).isTrue();
        return Files.readString(sortie);
    }
}

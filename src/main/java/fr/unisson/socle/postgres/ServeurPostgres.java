package fr.unisson.socle.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of one PostgreSQL server on its folder: made once, started, stopped. It listens on
/// loopback only and asks for a password. Its folder must be held by [VerrouDeDossier].
final class ServeurPostgres {

    static final String MAITRE = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(ServeurPostgres.class);
    private static final int ATTENTE_SECONDES = 120;
    private static final int RELANCES = 60;
    private static final String TEMOIN = "postmaster.pid";

    private final Path dossier;
    private final Path binaires;
    private final int port;
    private volatile boolean voulu;

    ServeurPostgres(Path dossier, Path binaires) throws IOException {
        this.dossier = dossier;
        this.binaires = binaires;
        this.port = portLibre();
    }

    int port() {
        return port;
    }

    void arreter() throws IOException {
        voulu = false;
        commande("pg_ctl", "stop", "-w", "-m", "fast", "-D", base().toString());
    }

    /// The lock is ours, so a live server here can only be an orphan.
    void arreterLeSurvivant() throws IOException {
        if (!Files.exists(base().resolve(TEMOIN))) {
            return;
        }
        var pid = pid();
        boolean vivant =
                pid.chars().allMatch(Character::isDigit)
                        && ProcessHandle.of(Long.parseLong(pid))
                                .flatMap(p -> p.info().command())
                                .filter(c -> c.contains("postgres"))
                                .isPresent();
        if (vivant) {
            LOG.info("Un serveur PostgreSQL resté seul ({}) est arrêté avant de repartir", pid);
            arreter();
        }
    }

    /// @return whether there was none
    boolean creerSiAbsente(String motDePasseDuMaitre) throws IOException {
        if (Files.exists(base().resolve("PG_VERSION"))) {
            return false;
        }
        var chantier = Files.createTempDirectory(dossier, ".base-");
        var motDePasse = Files.createTempFile(dossier, ".mdp-", "");
        try {
            Files.writeString(motDePasse, motDePasseDuMaitre);
            commande(
                    "initdb",
                    "--username=" + MAITRE,
                    "--pwfile=" + motDePasse,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=fr-FR",
                    "-D",
                    chantier.toString());
        } finally {
            Files.delete(motDePasse);
        }
        Files.move(chantier, base(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /// Returns once it answers. A server that dies afterwards without being asked to is started
    /// again, on the same port: connections then come back by themselves.
    void lancer(List<String> reglages) throws IOException {
        voulu = true;
        demarrer(reglages);
        veiller(reglages);
    }

    private void veiller(List<String> reglages) throws IOException {
        var serveur = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
        Thread.ofVirtual()
                .name("veille de la base embarquée")
                .start(() -> {
                    serveur.onExit().join();
                    relancer(reglages);
                });
    }

    /// Its orphans may hold the shared memory for a moment: several attempts, one second apart.
    private void relancer(List<String> reglages) {
        for (int essai = 1; voulu && essai <= RELANCES; essai++) {
            LOG.warn("La base embarquée s'est arrêtée sans raison connue : relance {}", essai);
            try {
                demarrer(reglages);
                veiller(reglages);
                return;
            } catch (IOException e) {
                LOG.warn("La base embarquée ne repart pas encore", e);
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    String pid() throws IOException {
        return Files.readAllLines(base().resolve(TEMOIN)).getFirst().strip();
    }

    /// Like [#lancer], without watching over it.
    void demarrer(List<String> reglages) throws IOException {
        var options = new StringBuilder("-p " + port);
        options.append(" -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        reglages.forEach(r -> options.append(" -c ").append(r));
        commande(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Integer.toString(ATTENTE_SECONDES),
                "-D",
                base().toString(),
                "-l",
                dossier.resolve("postgres.log").toString(),
                "-o",
                options.toString());
    }

    private Path base() {
        return dossier.resolve("base");
    }

    private static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }

    /// PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody.
    private void commande(String outil, String... arguments) throws IOException {
        var ligne = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            ligne.addAll(List.of("unshare", "--user"));
        }
        ligne.add(binaires.resolve("bin").resolve(outil).toString());
        ligne.addAll(List.of(arguments));
        var sortie = Files.createTempFile(dossier, ".sortie-", "");
        try {
            var processus =
                    new ProcessBuilder(ligne)
                            .redirectErrorStream(true)
                            .redirectOutput(sortie.toFile())
                            .start();
            if (!processus.waitFor(ATTENTE_SECONDES, TimeUnit.SECONDS)) {
                processus.destroyForcibly();
                throw new IOException(outil + " n'a pas répondu en " + ATTENTE_SECONDES + " s");
            }
            if (processus.exitValue() != 0) {
                throw new IOException(outil + " a échoué : " + Files.readString(sortie));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(outil + " a été interrompu", e);
        } finally {
            Files.deleteIfExists(sortie);
        }
    }
}

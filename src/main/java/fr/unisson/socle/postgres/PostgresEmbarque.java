package fr.unisson.socle.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bundled PostgreSQL of one data folder, from its first creation to its stop.
///
/// It listens on loopback only and asks for a password. One program at a time holds the folder; a
/// server that outlived a killed program is stopped before a new one starts, so that a restart
/// needs nobody.
public final class PostgresEmbarque implements AutoCloseable {

    /// The role that owns the tables and runs the migrations.
    public static final String PROPRIETAIRE = "unisson";

    /// The role of the running application: owns nothing, cannot bypass row-level security.
    public static final String APPLICATION = "unisson_app";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresEmbarque.class);
    private static final String MAITRE = "postgres";
    private static final String BASE = "unisson";
    private static final int ATTENTE_SECONDES = 120;

    private final Path dossier;
    private final Path binaires;
    private final FileChannel canal;
    private final FileLock verrou;
    private final MotsDePasse motsDePasse;
    private final int port;

    private PostgresEmbarque(Path dossier, Path reserve, List<String> reglages) throws IOException {
        this.dossier = dossier;
        Files.createDirectories(dossier);
        this.canal =
                FileChannel.open(
                        dossier.resolve("unisson.verrou"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        this.verrou = verrouiller();
        this.binaires = BinairesPostgres.deballer(reserve);
        this.motsDePasse = MotsDePasse.lireOuTirer(dossier.resolve("secrets.properties"));
        arreterLeSurvivant();
        boolean nouvelle = creerSiAbsente();
        this.port = portLibre();
        lancer(reglages);
        if (nouvelle || !Files.exists(temoin())) {
            preparer();
        }
    }

    /// @param dossier the data folder, created when absent
    /// @param reserve where the binaries are unpacked, shared by several data folders if wanted
    /// @param reglages additional server settings, such as `fsync=off` in tests
    public static PostgresEmbarque demarrer(Path dossier, Path reserve, List<String> reglages) {
        try {
            return new PostgresEmbarque(
                    dossier.toAbsolutePath(), reserve.toAbsolutePath(), reglages);
        } catch (IOException e) {
            throw new UncheckedIOException("La base embarquée n'a pas pu démarrer", e);
        }
    }

    public String adresse() {
        return adresse(BASE);
    }

    public String adresse(String base) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + base;
    }

    public String motDePasseProprietaire() {
        return motsDePasse.proprietaire();
    }

    public String motDePasseApplication() {
        return motsDePasse.application();
    }

    /// Creates one more empty database owned by [#PROPRIETAIRE].
    public void creerBase(String nom) {
        executer(MAITRE, "create database " + nom + " owner " + PROPRIETAIRE);
    }

    @Override
    public void close() {
        try {
            commande("pg_ctl", "stop", "-w", "-m", "fast", "-D", base().toString());
        } catch (IOException e) {
            LOG.warn("PostgreSQL ne s'est pas arrêté proprement", e);
        } finally {
            liberer();
        }
    }

    private FileLock verrouiller() throws IOException {
        try {
            var pris = canal.tryLock();
            if (pris == null) {
                throw new DossierOccupe(dossier);
            }
            return pris;
        } catch (OverlappingFileLockException e) {
            throw new DossierOccupe(dossier);
        }
    }

    private void liberer() {
        try {
            verrou.release();
            canal.close();
        } catch (IOException e) {
            LOG.debug("Le verrou était déjà rendu", e);
        }
    }

    /// The lock is ours, so a live server here can only be an orphan.
    private void arreterLeSurvivant() throws IOException {
        var temoin = base().resolve("postmaster.pid");
        if (!Files.exists(temoin)) {
            return;
        }
        var pid = Files.readAllLines(temoin).getFirst().strip();
        boolean vivant =
                pid.chars().allMatch(Character::isDigit)
                        && ProcessHandle.of(Long.parseLong(pid))
                                .flatMap(p -> p.info().command())
                                .filter(c -> c.contains("postgres"))
                                .isPresent();
        if (vivant) {
            LOG.info("Un serveur PostgreSQL resté seul ({}) est arrêté avant de repartir", pid);
            commande("pg_ctl", "stop", "-w", "-m", "fast", "-D", base().toString());
        }
    }

    private boolean creerSiAbsente() throws IOException {
        if (Files.exists(base().resolve("PG_VERSION"))) {
            return false;
        }
        var chantier = Files.createTempDirectory(dossier, ".base-");
        var motDePasse = Files.createTempFile(dossier, ".mdp-", "");
        try {
            Files.writeString(motDePasse, motsDePasse.maitre());
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

    private void lancer(List<String> reglages) throws IOException {
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

    private void preparer() throws IOException {
        executer(
                MAITRE,
                role(PROPRIETAIRE, motsDePasse.proprietaire()),
                role(APPLICATION, motsDePasse.application()));
        if (!existe(BASE)) {
            creerBase(BASE);
        }
        Files.writeString(temoin(), "");
    }

    private static String role(String nom, String motDePasse) {
        return """
        do $$ begin
          if not exists (select from pg_roles where rolname = '%1$s') then
            create role %1$s login nosuperuser nobypassrls;
          end if;
          alter role %1$s password '%2$s';
        end $$
        """
                .formatted(nom, motDePasse);
    }

    private boolean existe(String base) {
        try (var connexion =
                        DriverManager.getConnection(adresse(MAITRE), MAITRE, motsDePasse.maitre());
                var requete =
                        connexion.prepareStatement("select 1 from pg_database where datname = ?")) {
            requete.setString(1, base);
            return requete.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("La base embarquée ne répond pas", e);
        }
    }

    private void executer(String base, String... ordres) {
        try (var connexion =
                        DriverManager.getConnection(adresse(base), MAITRE, motsDePasse.maitre());
                var instruction = connexion.createStatement()) {
            for (var ordre : ordres) {
                instruction.execute(ordre);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("La base embarquée n'a pas pu être préparée", e);
        }
    }

    private Path base() {
        return dossier.resolve("base");
    }

    private Path temoin() {
        return dossier.resolve("base-prete");
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

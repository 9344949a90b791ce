package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Servers of the machine's own PostgreSQL, with its tools, as an administrator uses them. Without
/// them a trial fails: it is skipped nowhere.
final class ServeursDEssai implements AutoCloseable {

    static final String SECRET = "essai";

    private final Path ici;
    private final List<ServeurPostgres> serveurs = new ArrayList<>();

    ServeursDEssai(Path ici) {
        this.ici = ici;
    }

    /// Made, not started.
    ServeurPostgres creer(String nom) throws IOException {
        var nouveau = sur(Files.createDirectories(ici.resolve(nom)));
        nouveau.creerSiAbsente(SECRET);
        return nouveau;
    }

    /// The copy that `pg_basebackup` makes of a server, with these options besides; not started.
    ServeurPostgres copier(ServeurPostgres source, String nom, String... options) throws Exception {
        var lieu = Files.createDirectories(ici.resolve(nom));
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--pgdata=" + lieu.resolve("base"),
                                "--checkpoint=fast",
                                "--wal-method=stream"));
        arguments.addAll(List.of(options));
        reussir(source, "pg_basebackup", arguments.toArray(String[]::new));
        return sur(lieu);
    }

    private ServeurPostgres sur(Path lieu) throws IOException {
        var serveur = new ServeurPostgres(lieu, outils());
        serveurs.add(serveur);
        return serveur;
    }

    /// The two roles and the empty database of `README.md`.
    static void preparer(ServeurPostgres serveur) throws SQLException {
        try (var base = maitre(serveur, ServeurPostgres.MAITRE)) {
            executer(
                    base,
                    "create role unisson login password '" + SECRET + "'",
                    "create role unisson_app login password '"
                            + SECRET
                            + "' nosuperuser nobypassrls",
                    "create database unisson owner unisson");
        }
    }

    static void ouvrirUnCompte(ServeurPostgres serveur, String courriel, String motDePasse)
            throws SQLException {
        var hache = new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(motDePasse);
        try (var base = maitre(serveur, "unisson");
                var ordre =
                        base.prepareStatement(
                                """
                                with c as (insert into compte (courriel, prenom, nom)
                                           values (?, 'Ana', 'Morel') returning id)
                                insert into compte_secret (compte_id, mot_de_passe)
                                select id, ? from c
                                """)) {
            ordre.setString(1, courriel);
            ordre.setString(2, hache);
            ordre.executeUpdate();
        }
    }

    static void attendre(Connection base, String condition) throws SQLException {
        while (!texte(base, condition).equals("t")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    static Path outils() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/pg_basebackup")))
                    .max(Comparator.comparingInt(v -> Integer.parseInt(v.getFileName().toString())))
                    .orElseThrow(() -> new IOException("il manque le paquet postgresql"));
        }
    }

    static void reussir(ServeurPostgres serveur, String outil, String... arguments)
            throws Exception {
        assertThat(lancer(serveur, ServeurPostgres.MAITRE, outil, arguments)).as(outil).isZero();
    }

    static int lancer(ServeurPostgres serveur, String role, String outil, String... arguments)
            throws Exception {
        var ligne = new ArrayList<>(List.of(outils().resolve("bin").resolve(outil).toString()));
        ligne.addAll(List.of(arguments));
        var processus = new ProcessBuilder(ligne).inheritIO();
        processus.environment().put("PGHOST", "127.0.0.1");
        processus.environment().put("PGPORT", Integer.toString(serveur.port()));
        processus.environment().put("PGUSER", role);
        processus.environment().put("PGPASSWORD", SECRET);
        return processus.start().waitFor();
    }

    static String adresse(ServeurPostgres serveur, String base) {
        return "jdbc:postgresql://127.0.0.1:" + serveur.port() + "/" + base;
    }

    static Connection maitre(ServeurPostgres serveur, String base) throws SQLException {
        return connexion(serveur, base, ServeurPostgres.MAITRE);
    }

    static Connection connexion(ServeurPostgres serveur, String base, String role)
            throws SQLException {
        return DriverManager.getConnection(adresse(serveur, base), role, SECRET);
    }

    static void executer(Connection base, String... ordres) throws SQLException {
        try (var ordre = base.createStatement()) {
            for (var sql : ordres) ordre.execute(sql);
        }
    }

    static long compter(Connection base, String sql) throws SQLException {
        return Long.parseLong(texte(base, sql));
    }

    static String texte(Connection base, String sql) throws SQLException {
        try (var ordre = base.createStatement();
                var reponse = ordre.executeQuery(sql)) {
            reponse.next();
            return reponse.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        for (var serveur : serveurs) serveur.arreterLeSurvivant();
    }
}

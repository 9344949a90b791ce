package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A real server from the machine's own PostgreSQL, on a folder that stays from one run to the
/// next.
public final class ServeurDuBanc implements AutoCloseable {

    public static final String SECRET = "banc";
    public static final String BASE = "unisson";

    private static final String PROPRIETAIRE = "unisson";
    private static final String APPLICATION = "unisson_app";

    private final ServeurPostgres serveur;
    private final Path outils;
    private final boolean neuf;

    private ServeurDuBanc(ServeurPostgres serveur, Path outils, boolean neuf) {
        this.serveur = serveur;
        this.outils = outils;
        this.neuf = neuf;
    }

    /// @param reglages of the configuration file, `nom=valeur`
    public static ServeurDuBanc lancer(Path dossier, List<String> reglages)
            throws IOException, SQLException {
        Files.createDirectories(dossier);
        var outils = outils();
        var serveur = new ServeurPostgres(dossier, outils);
        boolean neuf = serveur.creerSiAbsente(SECRET);
        serveur.arreterLeSurvivant();
        var tous = new ArrayList<>(reglages);
        tous.add("shared_preload_libraries=pg_stat_statements");
        serveur.lancer(tous);
        var lance = new ServeurDuBanc(serveur, outils, neuf);
        if (neuf) lance.creerLaBase();
        return lance;
    }

    /// Whether its folder was empty.
    public boolean neuf() {
        return neuf;
    }

    public int port() {
        return serveur.port();
    }

    public String adresse() {
        return "jdbc:postgresql://127.0.0.1:" + serveur.port() + "/" + BASE;
    }

    public Connection maitre() throws SQLException {
        return DriverManager.getConnection(adresse(), ServeurPostgres.MAITRE, SECRET);
    }

    /// One of PostgreSQL's own programs, as the superuser.
    public ProcessBuilder outil(String nom, String... arguments) {
        var ligne = new ArrayList<>(List.of(outils.resolve("bin").resolve(nom).toString()));
        ligne.addAll(List.of(arguments));
        var processus = new ProcessBuilder(ligne);
        processus.environment().put("PGHOST", "127.0.0.1");
        processus.environment().put("PGPORT", Integer.toString(serveur.port()));
        processus.environment().put("PGUSER", ServeurPostgres.MAITRE);
        processus.environment().put("PGPASSWORD", SECRET);
        processus.environment().put("PGDATABASE", BASE);
        return processus;
    }

    @Override
    public void close() throws IOException {
        serveur.arreter();
    }

    private void creerLaBase() throws SQLException {
        try (var base =
                        DriverManager.getConnection(
                                adresse().replace("/" + BASE, "/postgres"),
                                ServeurPostgres.MAITRE,
                                SECRET);
                var ordre = base.createStatement()) {
            for (var role : List.of(PROPRIETAIRE, APPLICATION)) {
                ordre.execute(
                        "create role %s login nosuperuser nobypassrls password '%s'"
                                .formatted(role, SECRET));
            }
            ordre.execute("create database " + BASE + " owner " + PROPRIETAIRE);
        }
        try (var base = maitre();
                var ordre = base.createStatement()) {
            for (var extension : List.of("unaccent", "pg_trgm", "pg_stat_statements")) {
                ordre.execute("create extension " + extension);
            }
        }
    }

    private static Path outils() throws IOException {
        var lieu = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(lieu)) throw new IOException("il manque le paquet postgresql");
        try (var versions = Files.list(lieu)) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/pgbench")))
                    .max(Comparator.comparingInt(v -> Integer.parseInt(v.getFileName().toString())))
                    .orElseThrow(() -> new IOException("il manque le paquet postgresql"));
        }
    }
}

package fr.unisson.socle.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.journal.Fait;
import fr.unisson.journal.LignesDEssai;
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
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/exploitation.md` tells an administrator to type, typed on real servers with the
/// machine's own PostgreSQL tools. Run by `./unisson test-sauvegardes`, which installs them;
/// without them it fails, and is skipped nowhere.
@Timeout(600)
class EssaiDesSauvegardesExternes {

    private static final String SECRET = "essai";

    @TempDir Path ici;
    private final List<ServeurPostgres> serveurs = new ArrayList<>();
    private ServeurPostgres serveur;

    @BeforeEach
    void une_base_migree_et_un_journal() throws Exception {
        var archives = Files.createDirectories(ici.resolve("journaux"));
        serveur = creer("premier");
        serveur.lancer(
                List.of(
                        "fsync=off",
                        "archive_mode=on",
                        "archive_command='test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
                                .formatted(archives)));
        try (var base = maitre(serveur, ServeurPostgres.MAITRE)) {
            executer(
                    base,
                    "create role unisson login password '" + SECRET + "'",
                    "create role unisson_app login password '"
                            + SECRET
                            + "' nosuperuser nobypassrls",
                    "create database unisson owner unisson");
        }
        Flyway.configure()
                .dataSource(adresse(serveur, "unisson"), "unisson", SECRET)
                .load()
                .migrate();
        ecrire(serveur, 1, 30);
    }

    @AfterEach
    void arreter() throws IOException {
        for (var s : serveurs) s.arreter();
    }

    @Test
    void ce_que_pg_dump_sauve_et_pg_restore_rend_a_les_memes_chaines() throws Exception {
        var avant = journal(serveur);
        var roles = ici.resolve("roles.sql");
        var archive = ici.resolve("unisson.dump");
        reussir(serveur, "pg_dumpall", "--globals-only", "--file=" + roles);
        reussir(serveur, "pg_dump", "--format=custom", "--file=" + archive, "unisson");
        reussir(serveur, "pg_restore", "--list", "--file=/dev/null", archive.toString());
        reussir(serveur, "pg_restore", "--file=/dev/null", archive.toString());

        var neuf = creer("neuf");
        neuf.lancer(List.of("fsync=off"));
        reussir(neuf, "psql", "--quiet", "--file=" + roles, "postgres");
        reussir(neuf, "createdb", "--owner=unisson", "unisson");
        reussir(neuf, "pg_restore", "--exit-on-error", "--dbname=unisson", archive.toString());

        assertThat(journal(neuf)).isEqualTo(avant).hasSize(150);
        try (var base = connexion(neuf, "unisson", "unisson_app")) {
            assertThat(compter(base, "select count(*) from journal"))
                    .as("row-level security came back with the rest")
                    .isZero();
        }
        assertThat(
                        Flyway.configure()
                                .dataSource(adresse(neuf, "unisson"), "unisson", SECRET)
                                .load()
                                .migrate()
                                .migrationsExecuted)
                .isZero();
    }

    @Test
    void une_archive_de_pg_dump_coupee_se_voit_avant_de_servir() throws Exception {
        var archive = ici.resolve("coupee.dump");
        reussir(serveur, "pg_dump", "--format=custom", "--file=" + archive, "unisson");
        var octets = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(octets, octets.length * 2 / 3));

        assertThat(lancer(serveur, "postgres", "pg_restore", "--file=/dev/null", archive + ""))
                .isNotZero();
    }

    @Test
    void le_proprietaire_des_tables_ne_sauve_pas_en_silence_une_base_a_moitie() throws Exception {
        assertThat(
                        lancer(
                                serveur,
                                "unisson",
                                "pg_dump",
                                "--format=custom",
                                "--file=" + ici.resolve("moitie.dump"),
                                "unisson"))
                .isNotZero();
    }

    @Test
    void on_revient_a_l_instant_d_avant_l_erreur_avec_les_memes_chaines() throws Exception {
        var lieu = Files.createDirectories(ici.resolve("revenu"));
        reussir(
                serveur,
                "pg_basebackup",
                "--pgdata=" + lieu.resolve("base"),
                "--checkpoint=fast",
                "--wal-method=stream");
        reussir(serveur, "pg_verifybackup", lieu.resolve("base").toString());
        ecrire(serveur, 100, 20);
        var avant = journal(serveur);
        String instant;
        try (var base = maitre(serveur, "unisson")) {
            instant = texte(base, "select clock_timestamp()::text");
            executer(base, "truncate journal", "select pg_switch_wal()");
        }
        assertThat(journal(serveur)).isEmpty();
        attendreLArchivage();

        Files.createFile(lieu.resolve("base/recovery.signal"));
        var revenu = new ServeurPostgres(lieu, outils());
        serveurs.add(revenu);
        revenu.lancer(
                List.of(
                        "fsync=off",
                        "restore_command='cp %s/%%f %%p'".formatted(ici.resolve("journaux")),
                        "recovery_target_time='" + instant + "'",
                        "recovery_target_action=promote"));
        attendreLaFinDuRetour(revenu);

        assertThat(journal(revenu)).isEqualTo(avant).hasSize(250);
        ecrire(revenu, 500, 1);
    }

    /// Five lines on each of so many objects.
    private static void ecrire(ServeurPostgres serveur, long premier, int objets)
            throws SQLException {
        try (var base = maitre(serveur, "unisson")) {
            for (long objet = premier; objet < premier + objets; objet++) {
                LignesDEssai.ecrire(base, objet, 5);
            }
        }
    }

    private static List<Fait> journal(ServeurPostgres serveur) throws SQLException {
        try (var base = maitre(serveur, "unisson")) {
            return LignesDEssai.lire(base);
        }
    }

    private ServeurPostgres creer(String nom) throws IOException {
        var nouveau = new ServeurPostgres(Files.createDirectories(ici.resolve(nom)), outils());
        nouveau.creerSiAbsente(SECRET);
        serveurs.add(nouveau);
        return nouveau;
    }

    private void attendreLArchivage() throws SQLException {
        try (var base = maitre(serveur, "unisson")) {
            attendre(
                    base,
                    """
                    select coalesce(last_archived_wal >= (
                             select pg_walfile_name(pg_current_wal_lsn() - 1)), false)
                        or (select count(*) = 0 from pg_ls_archive_statusdir()
                             where name like '%.ready')
                      from pg_stat_archiver
                    """);
        }
    }

    private static void attendreLaFinDuRetour(ServeurPostgres serveur) throws SQLException {
        try (var base = maitre(serveur, "unisson")) {
            attendre(base, "select not pg_is_in_recovery()");
        }
    }

    private static void attendre(Connection base, String condition) throws SQLException {
        while (!texte(base, condition).equals("t")) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private static Path outils() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.filter(v -> Files.isExecutable(v.resolve("bin/pg_basebackup")))
                    .max(Comparator.comparingInt(v -> Integer.parseInt(v.getFileName().toString())))
                    .orElseThrow(() -> new IOException("il manque le paquet postgresql"));
        }
    }

    private static void reussir(ServeurPostgres serveur, String outil, String... arguments)
            throws Exception {
        assertThat(lancer(serveur, ServeurPostgres.MAITRE, outil, arguments)).as(outil).isZero();
    }

    private static int lancer(
            ServeurPostgres serveur, String role, String outil, String... arguments)
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

    private static String adresse(ServeurPostgres serveur, String base) {
        return "jdbc:postgresql://127.0.0.1:" + serveur.port() + "/" + base;
    }

    private static Connection maitre(ServeurPostgres serveur, String base) throws SQLException {
        return connexion(serveur, base, ServeurPostgres.MAITRE);
    }

    private static Connection connexion(ServeurPostgres serveur, String base, String role)
            throws SQLException {
        return DriverManager.getConnection(adresse(serveur, base), role, SECRET);
    }

    private static void executer(Connection base, String... ordres) throws SQLException {
        try (var ordre = base.createStatement()) {
            for (var sql : ordres) ordre.execute(sql);
        }
    }

    private static long compter(Connection base, String sql) throws SQLException {
        return Long.parseLong(texte(base, sql));
    }

    private static String texte(Connection base, String sql) throws SQLException {
        try (var ordre = base.createStatement();
                var reponse = ordre.executeQuery(sql)) {
            reponse.next();
            return reponse.getString(1);
        }
    }
}

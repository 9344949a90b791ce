package fr.unisson.socle.postgres;

import static fr.unisson.socle.postgres.ServeursDEssai.SECRET;
import static fr.unisson.socle.postgres.ServeursDEssai.adresse;
import static fr.unisson.socle.postgres.ServeursDEssai.attendre;
import static fr.unisson.socle.postgres.ServeursDEssai.compter;
import static fr.unisson.socle.postgres.ServeursDEssai.connexion;
import static fr.unisson.socle.postgres.ServeursDEssai.executer;
import static fr.unisson.socle.postgres.ServeursDEssai.lancer;
import static fr.unisson.socle.postgres.ServeursDEssai.maitre;
import static fr.unisson.socle.postgres.ServeursDEssai.preparer;
import static fr.unisson.socle.postgres.ServeursDEssai.reussir;
import static fr.unisson.socle.postgres.ServeursDEssai.texte;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.journal.Fait;
import fr.unisson.journal.LignesDEssai;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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

    @TempDir Path ici;
    private ServeursDEssai serveurs;
    private ServeurPostgres serveur;

    @BeforeEach
    void une_base_migree_et_un_journal() throws Exception {
        var archives = Files.createDirectories(ici.resolve("journaux"));
        serveurs = new ServeursDEssai(ici);
        serveur = serveurs.creer("premier");
        serveur.lancer(
                List.of(
                        "fsync=off",
                        "archive_mode=on",
                        "archive_command='test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
                                .formatted(archives)));
        preparer(serveur);
        Flyway.configure()
                .dataSource(adresse(serveur, "unisson"), "unisson", SECRET)
                .load()
                .migrate();
        ecrire(serveur, 1, 30);
    }

    @AfterEach
    void arreter() throws IOException {
        serveurs.close();
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

        var neuf = serveurs.creer("neuf");
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
        var revenu = serveurs.copier(serveur, "revenu");
        var copie = ici.resolve("revenu/base");
        reussir(serveur, "pg_verifybackup", copie.toString());
        ecrire(serveur, 100, 20);
        var avant = journal(serveur);
        String instant;
        try (var base = maitre(serveur, "unisson")) {
            instant = texte(base, "select clock_timestamp()::text");
            executer(base, "truncate journal", "select pg_switch_wal()");
        }
        assertThat(journal(serveur)).isEmpty();
        attendreLArchivage();

        Files.createFile(copie.resolve("recovery.signal"));
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
}

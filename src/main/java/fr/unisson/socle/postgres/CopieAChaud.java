package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Copies the files of a PostgreSQL server at work, by its own low-level interface (PostgreSQL 18,
/// 25.3.4 « Making a Base Backup Using the Low Level API »): the copied files, the label it gives
/// and the write-ahead log of the meantime start as one consistent base.
///
/// A temporary replication slot keeps that log from being recycled before it is copied; it goes
/// with the session.
final class CopieAChaud {

    private static final String RESERVER =
            """
            select pg_create_physical_replication_slot('sauvegarde_' || pg_backend_pid(), true, true)
            """;
    private static final String COMMENCER = "select pg_backup_start('unisson', true)";
    private static final String FINIR =
            """
            select labelfile, spcmapfile, pg_walfile_name(lsn) from pg_backup_stop(false)
            """;

    /// What belongs to the running server only; the folders themselves must be there.
    private static final Set<String> DOSSIERS_VIDES =
            Set.of(
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_replslot",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans",
                    "pg_wal");

    private static final Set<String> A_LAISSER =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "backup_label",
                    "tablespace_map",
                    "backup_manifest",
                    "postgresql.auto.conf.tmp",
                    "current_logfiles");

    private static final Pattern PREMIER_SEGMENT =
            Pattern.compile("START WAL LOCATION: \\S+ \\(file ([0-9A-F]{24})\\)");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");
    private static final String CONTROLE = "global/pg_control";

    private final Path base;
    private final Connection connexion;

    CopieAChaud(Path base, Connection connexion) {
        this.base = base;
        this.connexion = connexion;
    }

    /// Something to add while the copy still goes on, so that all it tells is in the copy.
    interface Pendant {
        void ajouter() throws IOException, SQLException;
    }

    void copier(EcritureDArchive archive, Pendant pendant) throws IOException, SQLException {
        if (!enfants(base.resolve("pg_tblspc")).isEmpty()) {
            throw new SauvegardeRefusee(
                    "Cette base a des espaces de tables ailleurs : elle se sauvegarde par les"
                            + " outils de PostgreSQL.");
        }
        try (var ordre = connexion.createStatement()) {
            ordre.execute(RESERVER);
            ordre.execute(COMMENCER);
            archive.dossier(Archive.BASE);
            descendre(base, archive);
            archive.fichier(Archive.BASE + CONTROLE, base.resolve(CONTROLE));
            pendant.ajouter();
            try (var fin = ordre.executeQuery(FINIR)) {
                fin.next();
                archive.texte(Archive.BASE + "backup_label", fin.getString(1));
                journaux(archive, premier(fin.getString(1)), fin.getString(3));
            }
        }
    }

    /// How much there is to copy, about.
    long taille() throws IOException {
        try (var fichiers = Files.walk(base)) {
            return fichiers.filter(f -> !f.startsWith(base.resolve("pg_wal")))
                    .filter(Files::isRegularFile)
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }

    private void descendre(Path dossier, EcritureDArchive archive) throws IOException {
        for (var enfant : enfants(dossier)) {
            var nom = base.relativize(enfant).toString();
            if (Files.isDirectory(enfant)) {
                archive.dossier(Archive.BASE + nom);
                if (nom.equals("pg_wal")) {
                    archive.dossier(Archive.BASE + "pg_wal/archive_status");
                    archive.dossier(Archive.BASE + "pg_wal/summaries");
                }
                if (!DOSSIERS_VIDES.contains(nom)) descendre(enfant, archive);
            } else if (!aLaisser(enfant) && !nom.equals(CONTROLE)) {
                archive.fichier(Archive.BASE + nom, enfant);
            }
        }
    }

    private static boolean aLaisser(Path fichier) {
        var nom = fichier.getFileName().toString();
        return A_LAISSER.contains(nom)
                || nom.startsWith("pgsql_tmp")
                || nom.startsWith("pg_internal.init");
    }

    private static String premier(String etiquette) throws IOException {
        var lu = PREMIER_SEGMENT.matcher(etiquette);
        if (!lu.find()) throw new IOException("étiquette inattendue : " + etiquette);
        return lu.group(1);
    }

    private void journaux(EcritureDArchive archive, String premier, String dernier)
            throws IOException {
        for (var fichier : enfants(base.resolve("pg_wal"))) {
            var nom = fichier.getFileName().toString();
            boolean histoire = nom.endsWith(".history");
            boolean entreDeux =
                    SEGMENT.matcher(nom).matches()
                            && nom.compareTo(premier) >= 0
                            && nom.compareTo(dernier) <= 0;
            if ((histoire || entreDeux)
                    && !archive.fichier(Archive.BASE + "pg_wal/" + nom, fichier)) {
                throw new IOException("le journal d’écriture " + nom + " a disparu");
            }
        }
    }

    private static List<Path> enfants(Path dossier) throws IOException {
        var enfants = new ArrayList<Path>();
        try (var flux = Files.newDirectoryStream(dossier)) {
            flux.forEach(enfants::add);
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        }
        enfants.sort(null);
        return enfants;
    }
}

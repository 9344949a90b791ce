package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// The last line of each chain of the journal, by which a restored base is compared with the one
/// that was saved. A line names the one before it by its digest: the last one stands for all.
final class Chaines {

    private static final String EXISTE = "select to_regclass('public.journal') is not null";

    private static final String EXPORTER =
            """
            copy (select distinct on (objet_type, objet_id) objet_type, objet_id, rang, empreinte
                    from journal order by objet_type, objet_id, rang desc) to stdout
            """;

    private static final String TABLE =
            """
            create temporary table chaine_sauvee
              (objet_type text, objet_id bigint, rang int, empreinte text)
            """;

    private static final String PERDUES =
            """
            select count(*) from chaine_sauvee s
             where not exists (select from journal j
                                where (j.objet_type, j.objet_id, j.rang, j.empreinte)
                                    = (s.objet_type, s.objet_id, s.rang, s.empreinte))
            """;

    private Chaines() {}

    /// @return how many chains were written
    static long exporter(Connection base, Path fichier) throws SQLException, IOException {
        try (var sortie = Files.newOutputStream(fichier)) {
            if (!existe(base)) return 0;
            return copie(base).copyOut(EXPORTER, sortie);
        }
    }

    /// A base saved while people worked may hold more lines than the chains read just before the
    /// end: none may be missing.
    ///
    /// @return how many of the chains of the file are not in this base as they were
    static long perdues(Connection base, Path fichier) throws SQLException, IOException {
        if (Files.size(fichier) == 0) return 0;
        if (!existe(base)) {
            try (var lignes = Files.lines(fichier)) {
                return lignes.count();
            }
        }
        try (var ordre = base.createStatement();
                var entree = Files.newInputStream(fichier)) {
            ordre.execute(TABLE);
            copie(base).copyIn("copy chaine_sauvee from stdin", entree);
            try (var reponse = ordre.executeQuery(PERDUES)) {
                reponse.next();
                return reponse.getLong(1);
            }
        }
    }

    private static CopyManager copie(Connection base) throws SQLException {
        return new CopyManager(base.unwrap(BaseConnection.class));
    }

    private static boolean existe(Connection base) throws SQLException {
        try (var ordre = base.createStatement();
                var reponse = ordre.executeQuery(EXISTE)) {
            reponse.next();
            return reponse.getBoolean(1);
        }
    }
}

package fr.unisson.conventions.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The diagnostics of a convention and what the parties find in them together.
@Repository
@Transactional(readOnly = true)
public class DiagnosticLecture {

    public record Diagnostic(
            long id,
            String intitule,
            String source,
            @Nullable LocalDate etabliLe,
            @Nullable String lien,
            @Nullable Long fichier,
            @Nullable String par,
            Instant le) {}

    public record Constat(long id, String texte, @Nullable String par, Instant le) {}

    private static final String DIAGNOSTICS =
            """
            select id, intitule, source, etabli_le, lien, fichier_id,
                   compte_nom(depose_par) as par, depose_le as le
              from diagnostic
             where convention_id = :id and ecarte_le is null order by id
            """;

    private static final String CONSTATS =
            """
            select id, texte, compte_nom(note_par) as par, note_le as le
              from constat_partage
             where convention_id = :id and ecarte_le is null order by id
            """;

    private final JdbcClient db;

    DiagnosticLecture(JdbcClient db) {
        this.db = db;
    }

    public List<Diagnostic> diagnostics(long convention) {
        return db.sql(DIAGNOSTICS)
                .param("id", convention)
                .query((rs, _) ->
                        new Diagnostic(
                                rs.getLong("id"),
                                rs.getString("intitule"),
                                rs.getString("source"),
                                Colonnes.date(rs, "etabli_le"),
                                rs.getString("lien"),
                                rs.getObject("fichier_id", Long.class),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    public List<Constat> constats(long convention) {
        return db.sql(CONSTATS)
                .param("id", convention)
                .query((rs, _) ->
                        new Constat(
                                rs.getLong("id"),
                                rs.getString("texte"),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }
}

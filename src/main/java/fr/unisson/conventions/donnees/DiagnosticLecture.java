package fr.unisson.conventions.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
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
            @Nullable Piece piece,
            @Nullable String par,
            Instant le) {}

    /// The document itself.
    public record Piece(long id, String nom, long taille) {}

    public record Constat(long id, String texte, @Nullable String par, Instant le) {}

    private static final String DIAGNOSTICS =
            """
            select d.id, d.intitule, d.source, d.etabli_le, d.lien, f.id as fichier, f.nom, f.taille,
                   compte_nom(d.depose_par) as par, d.depose_le as le
              from diagnostic d left join fichier f on f.id = d.fichier_id
             where d.convention_id = :id and d.ecarte_le is null order by d.id
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
                                piece(rs),
                                rs.getString("par"),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .list();
    }

    private static @Nullable Piece piece(ResultSet rs) throws SQLException {
        var id = rs.getObject("fichier", Long.class);
        return id == null ? null : new Piece(id, rs.getString("nom"), rs.getLong("taille"));
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

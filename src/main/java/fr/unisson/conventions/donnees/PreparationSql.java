package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConstatVue;
import fr.unisson.conventions.DiagnosticVue;
import fr.unisson.conventions.NouveauDiagnostic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Diagnostics and shared findings: set aside with a reason, never deleted.
@Repository
public class PreparationSql {

    private static final String DEPOSER =
            """
            insert into diagnostic (convention_id, partie_id, intitule, source, etabli_le, resume,
                                    lien, fichier_id, depose_par, depose_le)
            values (:convention, :partie, :intitule, :source, :etabli, :resume, :lien, :fichier,
                    :par, :le)
            returning id
            """;

    private final JdbcClient db;

    PreparationSql(JdbcClient db) {
        this.db = db;
    }

    public long deposer(
            long convention, @Nullable Long partie, NouveauDiagnostic d, long par, Instant le) {
        return db.sql(DEPOSER)
                .param("convention", convention)
                .param("partie", partie)
                .param("intitule", d.intitule())
                .param("source", d.source())
                .param("etabli", d.etabliLe())
                .param("resume", d.resume())
                .param("lien", d.lien())
                .param("fichier", d.fichier())
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public long noter(long convention, String texte, long par, Instant le) {
        return db.sql(
                        """
                        insert into constat_partage (convention_id, texte, note_par, note_le)
                        values (:convention, :texte, :par, :le) returning id
                        """)
                .param("convention", convention)
                .param("texte", texte)
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public boolean ecarterDiagnostic(long convention, long id, String motif, long par, Instant le) {
        return ecarter("diagnostic", convention, id, motif, par, le);
    }

    public boolean ecarterConstat(long convention, long id, String motif, long par, Instant le) {
        return ecarter("constat_partage", convention, id, motif, par, le);
    }

    public List<DiagnosticVue> diagnostics(long convention) {
        return db.sql(
                        """
                        select d.*, compte_nom(depose_par) as par from diagnostic d
                         where convention_id = :convention order by ecarte_le nulls first, id
                        """)
                .param("convention", convention)
                .query((rs, _) ->
                        new DiagnosticVue(
                                rs.getLong("id"),
                                Lecture.nombre(rs, "partie_id"),
                                rs.getString("intitule"),
                                rs.getString("source"),
                                Lecture.jour(rs, "etabli_le"),
                                rs.getString("resume"),
                                rs.getString("lien"),
                                Lecture.nombre(rs, "fichier_id"),
                                rs.getString("par"),
                                Lecture.instant(rs, "depose_le"),
                                rs.getString("ecarte_motif")))
                .list();
    }

    public List<ConstatVue> constats(long convention) {
        return db.sql(
                        """
                        select k.*, compte_nom(note_par) as par from constat_partage k
                         where convention_id = :convention order by ecarte_le nulls first, id
                        """)
                .param("convention", convention)
                .query((rs, _) ->
                        new ConstatVue(
                                rs.getLong("id"),
                                rs.getString("texte"),
                                rs.getString("par"),
                                Lecture.instant(rs, "note_le"),
                                rs.getString("ecarte_motif")))
                .list();
    }

    private boolean ecarter(
            String table, long convention, long id, String motif, long par, Instant le) {
        return db.sql(
                                """
                                update %s set ecarte_par = :par, ecarte_le = :le,
                                              ecarte_motif = :motif
                                 where convention_id = :convention and id = :id
                                   and ecarte_le is null
                                """
                                        .formatted(table))
                        .param("convention", convention)
                        .param("id", id)
                        .param("motif", motif)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package fr.unisson.justificatifs.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.justificatifs.MissionAci;
import fr.unisson.justificatifs.MissionJustifiee;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// For which missions a convention is evidence.
@Repository
public class MissionSql {

    private static final String LISTER =
            """
            select m.*, compte_nom(m.compte_id) as par from mission_justifiee m
             where m.retiree_le is null
               and (:convention::bigint is null or m.convention_id = :convention)
             order by m.convention_id, m.mission, m.libelle
            """;

    private static final String AJOUTER =
            """
            insert into mission_justifiee (convention_id, rang, mission, libelle, compte_id, le)
            select :c, 1 + coalesce(max(rang), 0), :mission, :libelle, acteur_compte(), :le
              from mission_justifiee where convention_id = :c
            on conflict (convention_id, mission, libelle) where retiree_le is null do nothing
            """;

    private static final String RETIRER =
            """
            update mission_justifiee set retiree_le = :le, retiree_par = acteur_compte()
             where convention_id = :c and rang = :rang and retiree_le is null
            """;

    private final JdbcClient db;

    MissionSql(JdbcClient db) {
        this.db = db;
    }

    /// @param convention all those that the actor reads when null
    public List<MissionJustifiee> lister(
            @org.jspecify.annotations.Nullable ConventionId convention) {
        return db.sql(LISTER)
                .param(
                        "convention",
                        convention == null ? null : convention.valeur(),
                        java.sql.Types.BIGINT)
                .query((r, _) ->
                        new MissionJustifiee(
                                new ConventionId(r.getLong("convention_id")),
                                r.getInt("rang"),
                                MissionAci.valueOf(r.getString("mission")),
                                r.getString("libelle"),
                                r.getString("par"),
                                r.getObject("le", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// @return false when it was already said
    public boolean ajouter(
            ConventionId convention, MissionAci mission, String libelle, Instant le) {
        return db.sql(AJOUTER)
                        .param("c", convention.valeur())
                        .param("mission", mission.name())
                        .param("libelle", libelle)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean retirer(ConventionId convention, int rang, Instant le) {
        return db.sql(RETIRER)
                        .param("c", convention.valeur())
                        .param("rang", rang)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

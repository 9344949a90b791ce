package fr.unisson.pilotage.donnees;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What decisions of committees moved: commitments, objectives and common missions.
@Repository
public class ActeSql {

    private static final String FONDES_SUR =
            """
            select distinct p.convention_id as convention, 'engagements' as face, p.id,
                   h.transition, coalesce(nullif(p.repositionne, ''), p.enonce) as enonce
              from promesse_historique h join promesse p on p.id = h.promesse_id
             where h.decision_id = :decision
            union
            select distinct m.convention_id, 'missions', m.id, h.transition, m.enonce
              from mission_historique h join mission_commune m on m.id = h.mission_id
             where h.decision_id = :decision
             order by 1, 2, 3, 4
            """;

    /// @param face of the convention on which its page stands
    /// @param transition its name, in the life of commitments or of missions
    public record Fonde(long convention, String face, long id, String transition, String enonce) {}

    private final JdbcClient db;

    ActeSql(JdbcClient db) {
        this.db = db;
    }

    public List<Fonde> fondesSur(long decision) {
        return db.sql(FONDES_SUR).param("decision", decision).query(Fonde.class).list();
    }
}

package fr.unisson.echeances.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reminders, as the platform sends them.
@Repository
public class RappelsSql {

    /// Marks all the reminders of a duty that are due, and gives the duty once. Two nodes never
    /// take the same one.
    private static final String PRENDRE =
            """
            with dues as (
                select r.echeance_id, r.le from echeance_rappel r
                  join echeance e on e.id = r.echeance_id
                 where r.fait_le is null and r.le <= :aujourdhui and e.levee_le is null
                 order by r.le, r.echeance_id limit :lot
                   for update of r skip locked),
            faites as (
                update echeance_rappel r set fait_le = :le
                  from dues d where d.echeance_id = r.echeance_id and d.le = r.le
                returning r.echeance_id, r.le)
            select e.compte_id, e.organisation_id, e.role, e.libelle, e.sujet, e.lien, e.pour_le,
                   (e.posee_le at time zone 'Europe/Paris')::date
                       >= (select max(f.le) from faites f where f.echeance_id = e.id) as annonce
              from echeance e where e.id in (select echeance_id from faites)
             order by e.id
            """;

    private final JdbcClient db;

    RappelsSql(JdbcClient db) {
        this.db = db;
    }

    /// @param annonce the duty has just been born: it is told, not recalled
    public record ARappeler(
            @Nullable Long compte,
            @Nullable Long organisation,
            String role,
            String libelle,
            String sujet,
            String lien,
            @Nullable LocalDate pour,
            boolean annonce) {}

    public List<ARappeler> prendre(LocalDate aujourdHui, Instant le, int lot) {
        return db.sql(PRENDRE)
                .param("aujourdhui", aujourdHui)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("lot", lot)
                .query((rs, _) ->
                        new ARappeler(
                                rs.getObject("compte_id", Long.class),
                                rs.getObject("organisation_id", Long.class),
                                rs.getString("role"),
                                rs.getString("libelle"),
                                rs.getString("sujet"),
                                rs.getString("lien"),
                                rs.getObject("pour_le", LocalDate.class),
                                rs.getBoolean("annonce")))
                .list();
    }
}

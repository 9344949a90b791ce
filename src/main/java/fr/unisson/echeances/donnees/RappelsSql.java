package fr.unisson.echeances.donnees;

import fr.unisson.echeances.Cle;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            with dus as (
                select e.id from echeance e
                 where e.levee_le is null
                   and exists (select from echeance_rappel r where r.echeance_id = e.id
                                  and r.fait_le is null and r.le <= :aujourdhui)
                 order by e.id limit :lot
                   for update of e skip locked),
            faites as (
                update echeance_rappel r set fait_le = :le
                  from dus d where d.id = r.echeance_id
                   and r.fait_le is null and r.le <= :aujourdhui
                returning r.echeance_id, r.le)
            select e.id, e.module, e.objet_type, e.objet_id, e.verbe, e.compte_id, e.organisation_id,
                   e.role, e.libelle, e.sujet, e.lien,
                   (e.posee_le at time zone 'Europe/Paris')::date
                       >= (select max(f.le) from faites f where f.echeance_id = e.id) as annonce
              from echeance e where e.id in (select echeance_id from faites)
             order by e.id
            """;

    /// Late duties that go up: each one gives birth to the duty of who is above, unless that person
    /// already has it. Owed by several people, it goes up once, with all their names.
    private static final String REMONTER =
            """
            with dues as (
                select r.ctid as place, r.* from echeance_remontee r
                  join echeance e on e.id = r.echeance_id
                 where r.faite_le is null and r.le <= :aujourdhui and e.levee_le is null
                 order by r.le, r.echeance_id limit :lot
                   for update of r skip locked),
            faites as (
                update echeance_remontee r set faite_le = :le from dues d where r.ctid = d.place
                returning r.*)
            insert into echeance as n (module, objet_type, objet_id, verbe, compte_id,
                organisation_id, role, libelle, sujet, lien, pour_le, debut, fin, nominative,
                posee_le, modifiee_le, remontee_de, remontee)
            select e.module, e.objet_type, e.objet_id, e.verbe, f.compte_id, f.organisation_id, f.role,
                   e.libelle, e.sujet, e.lien, e.pour_le, e.debut, e.fin, e.nominative, :le, :le,
                   min(e.id), string_agg(coalesce(compte_nom(e.compte_id), 'role ' || e.role), E'\\n'
                                         order by e.id)
              from faites f join echeance e on e.id = f.echeance_id
             group by e.module, e.objet_type, e.objet_id, e.verbe, f.compte_id, f.organisation_id,
                   f.role, e.libelle, e.sujet, e.lien, e.pour_le, e.debut, e.fin, e.nominative
            on conflict (module, objet_type, objet_id, verbe, coalesce(compte_id, 0),
                coalesce(organisation_id, 0), role) where levee_le is null do nothing
            returning n.id, n.module, n.objet_type, n.objet_id, n.verbe, n.compte_id,
                n.organisation_id, n.role, n.libelle, n.sujet, n.lien, n.pour_le, n.remontee
            """;

    private static final String ATTENDUS =
            """
            select id, module, objet_type, objet_id, verbe, compte_id, organisation_id, role, libelle,
                   sujet, lien
              from echeance
             where module = :module and objet_type = :type and objet_id = :objet and verbe = :verbe
               and levee_le is null and remontee_de is null
            """;

    private final JdbcClient db;

    RappelsSql(JdbcClient db) {
        this.db = db;
    }

    /// @param annonce the duty has just been born: it is told, not recalled
    public record ARappeler(
            long id,
            Cle cle,
            @Nullable Long compte,
            @Nullable Long organisation,
            String role,
            String libelle,
            String sujet,
            String lien,
            boolean annonce) {}

    /// @param attendus the names of who should have done it, or `role` and the name of a role
    public record Remontee(ARappeler devoir, @Nullable LocalDate pour, List<String> attendus) {
        public Remontee {
            attendus = List.copyOf(attendus);
        }
    }

    public List<ARappeler> prendre(LocalDate aujourdHui, Instant le, int lot) {
        return db.sql(PRENDRE)
                .param("aujourdhui", aujourdHui)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("lot", lot)
                .query((rs, _) -> devoir(rs, rs.getBoolean("annonce")))
                .list();
    }

    public List<Remontee> remonter(LocalDate aujourdHui, Instant le, int lot) {
        return db.sql(REMONTER)
                .param("aujourdhui", aujourdHui)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("lot", lot)
                .query((rs, _) ->
                        new Remontee(
                                devoir(rs, false),
                                rs.getObject("pour_le", LocalDate.class),
                                rs.getString("remontee").lines().toList()))
                .list();
    }

    /// Those who owe it themselves.
    public List<ARappeler> attendus(Cle cle) {
        return db.sql(ATTENDUS)
                .param("module", cle.module())
                .param("type", cle.objetType())
                .param("objet", cle.objetId())
                .param("verbe", cle.verbe())
                .query((rs, _) -> devoir(rs, false))
                .list();
    }

    /// In words, for who reads the duty that went up to them.
    public void dire(long echeance, String remontee) {
        db.sql("update echeance set remontee = :remontee where id = :id")
                .param("id", echeance)
                .param("remontee", remontee)
                .update();
    }

    private static ARappeler devoir(ResultSet rs, boolean annonce) throws SQLException {
        return new ARappeler(
                rs.getLong("id"),
                new Cle(
                        rs.getString("module"),
                        rs.getString("objet_type"),
                        rs.getLong("objet_id"),
                        rs.getString("verbe")),
                rs.getObject("compte_id", Long.class),
                rs.getObject("organisation_id", Long.class),
                rs.getString("role"),
                rs.getString("libelle"),
                rs.getString("sujet"),
                rs.getString("lien"),
                annonce);
    }
}

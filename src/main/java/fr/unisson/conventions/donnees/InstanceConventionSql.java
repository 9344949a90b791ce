package fr.unisson.conventions.donnees;

import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which bodies serve which conventions.
@Repository
public class InstanceConventionSql {

    private static final String ATTACHEES =
            """
            select instance_id from convention_instance
             where convention_id = :convention and detachee_le is null
            """;

    private static final String ATTACHER =
            """
            insert into convention_instance (convention_id, instance_id, attachee_par, attachee_le)
            values (:convention, :instance, :par, :le)
            on conflict (convention_id, instance_id) do update
               set detachee_le = null, attachee_par = :par, attachee_le = :le
             where convention_instance.detachee_le is not null
            """;

    private static final String DETACHER =
            """
            update convention_instance set detachee_le = :le
             where convention_id = :convention and instance_id = :instance and detachee_le is null
            """;

    private static final String CONVENTIONS =
            """
            select c.id, c.titre from convention_instance ci
              join convention c on c.id = ci.convention_id
             where ci.instance_id = :instance and ci.detachee_le is null
             order by c.titre
            """;

    private static final String TENUES =
            """
            select id from instance
             where acteur_systeme() or id in (select instances_tenues())
            """;

    private final JdbcClient db;

    InstanceConventionSql(JdbcClient db) {
        this.db = db;
    }

    public record Lien(long id, String titre) {}

    public Set<Long> attachees(long convention) {
        return db.sql(ATTACHEES).param("convention", convention).query(Long.class).set();
    }

    /// False when it is already there.
    public boolean attacher(long convention, long instance, Instant le) {
        return db.sql(ATTACHER)
                        .param("convention", convention)
                        .param("instance", instance)
                        .param(
                                "par",
                                Acteur.courant().connecte() ? Acteur.courant().compte() : null)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean detacher(long convention, long instance, Instant le) {
        return db.sql(DETACHER)
                        .param("convention", convention)
                        .param("instance", instance)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Lien> conventions(long instance) {
        return db.sql(CONVENTIONS).param("instance", instance).query(Lien.class).list();
    }

    /// The bodies that the actor runs.
    public Set<Long> tenues() {
        return db.sql(TENUES).query(Long.class).set();
    }
}

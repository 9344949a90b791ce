package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Sujet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What decisions concern: added, taken back, never erased.
@Repository
public class ObjetsDeDecisionSql {

    private static final String LISTER =
            """
            select rang, libelle, lien, module, objet_type, objet_id from instance_decision_objet
             where decision_id = :id and retire_le is null order by rang
            """;

    /// Nothing when it is there already, or when another takes the same rank at the same time.
    private static final String RATTACHER =
            """
            insert into instance_decision_objet (decision_id, instance_id, rang, libelle, lien,
                                                 module, objet_type, objet_id)
            select :id, :instance,
                   (select coalesce(max(rang), -1) + 1 from instance_decision_objet
                     where decision_id = :id),
                   :libelle, :lien, :module, :type, :objet
             where not exists (select from instance_decision_objet o
                     where o.decision_id = :id and o.retire_le is null and o.lien = :lien)
            on conflict do nothing
            """;

    private static final String RETIRER =
            """
            update instance_decision_objet set retire_le = :le
             where decision_id = :id and rang = :rang and retire_le is null
            """;

    private final JdbcClient db;

    ObjetsDeDecisionSql(JdbcClient db) {
        this.db = db;
    }

    /// @param objet null when the link is all that is known
    public record Lie(int rang, String libelle, String lien, Sujet.@Nullable Objet objet) {}

    public List<Lie> lister(DecisionId id) {
        return db.sql(LISTER).param("id", id.valeur()).query(ObjetsDeDecisionSql::lie).list();
    }

    private static Lie lie(ResultSet r, int rang) throws SQLException {
        return new Lie(r.getInt("rang"), r.getString("libelle"), r.getString("lien"), objet(r));
    }

    static Sujet.@Nullable Objet objet(ResultSet r) throws SQLException {
        var module = r.getString("module");
        return module == null
                ? null
                : new Sujet.Objet(module, r.getString("objet_type"), r.getLong("objet_id"));
    }

    public boolean rattacher(DecisionVue d, String libelle, String lien, Sujet.Objet objet) {
        return db.sql(RATTACHER)
                        .param("id", d.id().valeur())
                        .param("instance", d.instance().valeur())
                        .param("libelle", libelle)
                        .param("lien", lien)
                        .param("module", objet.module())
                        .param("type", objet.type())
                        .param("objet", objet.id())
                        .update()
                == 1;
    }

    public boolean retirer(DecisionId id, int rang, Instant le) {
        return db.sql(RETIRER)
                        .param("id", id.valeur())
                        .param("rang", rang)
                        .param("le", moment(le))
                        .update()
                == 1;
    }
}

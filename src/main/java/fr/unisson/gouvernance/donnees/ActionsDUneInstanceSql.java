package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.InstanceId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The actions that a body gave birth to: from its meetings, its points, its decisions, its
/// opinions.
@Repository
public class ActionsDUneInstanceSql {

    private static final String LISTER =
            """
            select distinct o.action_id
              from action_origine o
              left join reunion r on o.objet_type = 'reunion' and r.id = o.objet_id
              left join reunion_point p on o.objet_type = 'reunion_point' and p.id = o.objet_id
              left join instance_decision d
                on o.objet_type = 'decision_instance' and d.id = o.objet_id
              left join avis_instance a on o.objet_type = 'avis' and a.id = o.objet_id
             where o.module = 'gouvernance'
               and :instance in (r.instance_id, p.instance_id, d.instance_id, a.instance_id)
            """;

    private final JdbcClient db;

    ActionsDUneInstanceSql(JdbcClient db) {
        this.db = db;
    }

    public Set<Long> lister(InstanceId instance) {
        return new HashSet<>(
                db.sql(LISTER).param("instance", instance.valeur()).query(Long.class).list());
    }
}

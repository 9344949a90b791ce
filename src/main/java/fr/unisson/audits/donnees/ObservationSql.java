package fr.unisson.audits.donnees;

import fr.unisson.audits.AuditId;
import fr.unisson.audits.AuditVue;
import fr.unisson.audits.Observation;
import fr.unisson.audits.Observation.Reponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The observations of audits, with their answers.
@Repository
public class ObservationSql {

    private static final String AJOUTER =
            """
            insert into audit_observation (audit_id, organisation_id, repere, remarque, compte_id, le)
            values (:audit, :organisation, :repere, :remarque, :par, :le)
            on conflict (audit_id, lower(repere)) where retiree_le is null do nothing
            returning id
            """;

    private static final String MODIFIER =
            """
            update audit_observation set repere = :repere, remarque = :remarque, version = version + 1
             where id = :id and version = :version and retiree_le is null
            """;

    private static final String RETIRER =
            """
            update audit_observation set retiree_le = :le, version = version + 1
             where id = :id and version = :version and retiree_le is null
            """;

    private static final String PRISE =
            """
            select exists (select 1 from audit_observation where audit_id = :audit
               and lower(repere) = lower(:repere) and retiree_le is null and id <> :sauf)
            """;

    private static final String OUBLIER =
            """
            delete from audit_reponse where observation_id = :id
               and not (noeud_id = any (:noeuds::bigint[]))
            """;

    private static final String REPONDRE =
            """
            insert into audit_reponse (observation_id, audit_id, organisation_id, noeud_id, valeur,
                   remarque)
            select :id, :audit, :organisation, r.noeud, r.valeur, r.remarque
              from unnest(:noeuds::bigint[], :valeurs::text[], :remarques::text[])
                   as r (noeud, valeur, remarque)
            on conflict (observation_id, noeud_id)
            do update set valeur = excluded.valeur, remarque = excluded.remarque
            """;

    private final JdbcClient db;

    ObservationSql(JdbcClient db) {
        this.db = db;
    }

    public List<Observation> lister(AuditId audit) {
        return lire("o.audit_id = :id", audit.valeur());
    }

    public Optional<Observation> trouver(long id) {
        return lire("o.id = :id", id).stream().findFirst();
    }

    /// Empty when this mark is taken.
    public Optional<Long> ajouter(AuditVue a, String repere, String remarque, Instant le) {
        return db.sql(AJOUTER)
                .param("audit", a.id().valeur())
                .param("organisation", a.organisation().valeur())
                .param("repere", repere)
                .param("remarque", remarque)
                .param("par", AuditSql.compte(), java.sql.Types.BIGINT)
                .param("le", AuditSql.moment(le))
                .query(Long.class)
                .optional();
    }

    public boolean prise(AuditId audit, String repere, long sauf) {
        return db.sql(PRISE)
                .param("audit", audit.valeur())
                .param("repere", repere)
                .param("sauf", sauf)
                .query(Boolean.class)
                .single();
    }

    public boolean modifier(long id, int version, String repere, String remarque) {
        return db.sql(MODIFIER)
                        .param("id", id)
                        .param("version", version)
                        .param("repere", repere)
                        .param("remarque", remarque)
                        .update()
                == 1;
    }

    public boolean retirer(long id, int version, Instant le) {
        return db.sql(RETIRER)
                        .param("id", id)
                        .param("version", version)
                        .param("le", AuditSql.moment(le))
                        .update()
                == 1;
    }

    /// The answers of an observation are exactly these.
    public void repondre(AuditVue a, long id, Map<Long, Reponse> reponses) {
        var noeuds = reponses.keySet().toArray(Long[]::new);
        db.sql(OUBLIER).param("id", id).param("noeuds", noeuds).update();
        db.sql(REPONDRE)
                .param("id", id)
                .param("audit", a.id().valeur())
                .param("organisation", a.organisation().valeur())
                .param("noeuds", noeuds)
                .param(
                        "valeurs",
                        reponses.values().stream().map(Reponse::valeur).toArray(String[]::new))
                .param(
                        "remarques",
                        reponses.values().stream().map(Reponse::remarque).toArray(String[]::new))
                .update();
    }

    private List<Observation> lire(String lesquelles, long id) {
        var tetes = new LinkedHashMap<Long, Tete>();
        db.sql(
                        """
                        select o.id, o.audit_id, o.repere, o.remarque, o.version, o.compte_id,
                               r.noeud_id, r.valeur, r.remarque as dite
                          from audit_observation o
                          left join audit_reponse r on r.observation_id = o.id
                         where o.retiree_le is null and %s
                         order by o.id, r.noeud_id
                        """
                                .formatted(lesquelles))
                .param("id", id)
                .query(rs -> {
                    var tete = tetes.computeIfAbsent(rs.getLong("id"), _ -> new Tete());
                    tete.audit = rs.getLong("audit_id");
                    tete.repere = rs.getString("repere");
                    tete.remarque = rs.getString("remarque");
                    tete.version = rs.getInt("version");
                    tete.compte = rs.getObject("compte_id", Long.class);
                    var valeur = rs.getString("valeur");
                    if (valeur != null) {
                        tete.reponses.put(
                                rs.getLong("noeud_id"), new Reponse(valeur, rs.getString("dite")));
                    }
                });
        var lues = new ArrayList<Observation>();
        tetes.forEach((numero, t) -> lues.add(t.observation(numero)));
        return lues;
    }

    /// An observation being gathered from its rows.
    private static final class Tete {
        private long audit;
        private String repere = "";
        private String remarque = "";
        private int version;
        private @Nullable Long compte;
        private final Map<Long, Reponse> reponses = new HashMap<>();

        Observation observation(long id) {
            return new Observation(
                    id, new AuditId(audit), repere, remarque, version, compte, reponses);
        }
    }
}

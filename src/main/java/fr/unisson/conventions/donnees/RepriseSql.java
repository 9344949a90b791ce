package fr.unisson.conventions.donnees;

import fr.unisson.conventions.EngagementAReprendre;
import fr.unisson.conventions.EngagementAReprendre.Choix;
import fr.unisson.conventions.domaine.DonneesArticle.Engagement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The commitments of the former convention, and what the parties decided of each.
@Repository
public class RepriseSql {

    private static final String LISTER =
            """
            select e.rang, e.donnees::text as donnees, r.choix, r.motif, r.contenu,
                   compte_nom(r.compte_id) as par, r.le
              from engagement_propose e
              left join engagement_reprise r on r.convention_id = e.convention_id
               and r.rang = e.rang
             where e.convention_id = :id order by e.rang
            """;

    private static final String DECIDER =
            """
            insert into engagement_reprise (convention_id, rang, choix, contenu, motif, compte_id, le)
            values (:id, :rang, :choix, :contenu, :motif, acteur_compte(), :le)
            on conflict do nothing
            """;

    private static final String RESTANTS =
            """
            select count(*) from engagement_propose e
             where e.convention_id = :id
               and not exists (select 1 from engagement_reprise r
                     where r.convention_id = e.convention_id and r.rang = e.rang)
            """;

    private final JdbcClient db;

    RepriseSql(JdbcClient db) {
        this.db = db;
    }

    public List<EngagementAReprendre> lister(long id) {
        return db.sql(LISTER)
                .param("id", id)
                .query((rs, _) -> {
                    var choix = rs.getString("choix");
                    return new EngagementAReprendre(
                            rs.getInt("rang"),
                            DonneesJson.engagement(rs.getString("donnees")),
                            choix == null ? null : Choix.valueOf(choix),
                            rs.getString("contenu") == null ? "" : rs.getString("contenu"),
                            rs.getString("motif") == null ? "" : rs.getString("motif"),
                            rs.getString("par"),
                            Colonnes.instant(rs, "le"));
                })
                .list();
    }

    /// @return false when it was decided already
    public boolean decider(
            long id, int rang, Choix choix, String contenu, String motif, Instant le) {
        return db.sql(DECIDER)
                        .param("id", id)
                        .param("rang", rang)
                        .param("choix", choix.name())
                        .param("contenu", contenu)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public int restants(long id) {
        return db.sql(RESTANTS).param("id", id).query(Integer.class).single();
    }

    /// The one with the words that were decided.
    public static Engagement modifie(Engagement e, String contenu) {
        return new Engagement(
                e.partie(), contenu, e.frequence(), e.condition(), e.preuve(), e.responsable());
    }
}

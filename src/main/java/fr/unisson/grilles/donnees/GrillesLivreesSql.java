package fr.unisson.grilles.donnees;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grids shipped with the platform, as its start finds them.
@Repository
public class GrillesLivreesSql {

    private static final String EMPREINTES =
            """
            select distinct on (g.id) g.cle, v.empreinte
              from grille g join grille_version v on v.grille_id = g.id
             where g.organisation_id is null and v.publiee_le is not null
             order by g.id, v.numero desc
            """;

    private record Livree(String cle, String empreinte) {}

    private final JdbcClient db;

    GrillesLivreesSql(JdbcClient db) {
        this.db = db;
    }

    /// The digest of the last published version of each one, by key.
    public Map<String, String> empreintes() {
        return db
                .sql(EMPREINTES)
                .query((rs, _) -> new Livree(rs.getString("cle"), rs.getString("empreinte")))
                .list()
                .stream()
                .collect(Collectors.toMap(Livree::cle, Livree::empreinte));
    }

    public Optional<Long> trouver(String cle) {
        return db.sql("select id from grille where organisation_id is null and cle = :cle")
                .param("cle", cle)
                .query(Long.class)
                .optional();
    }

    /// Two nodes that start together load one after the other.
    public void verrouiller() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('grilles:livrees', 0))")
                .query()
                .singleRow();
    }
}

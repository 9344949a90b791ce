package fr.unisson.gouvernance.donnees;

import fr.unisson.gouvernance.Instance;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Bodies and their sessions to come.
@Component
public class InstancesSql {

    private static final String COLONNES =
            """
            select i.id, i.organisation_id, i.nom, i.nature, i.decide, i.delai_dossiers, i.active,
                   coalesce((select string_agg(s::text, ',' order by s)
                               from seances_instance(i.id, :jour) s), '') as seances
              from instance i
            """;

    private static final String LISTER =
            COLONNES
                    + """
                     where i.id in (select io.instance_id from instance_organisation io
                            where io.organisation_id = :organisation and io.jusqua is null)
                     order by i.active desc, i.decide desc, i.nom
                    """;

    private static final String TROUVER = COLONNES + " where i.id = :id";

    private static final String INSERER =
            """
            insert into instance (organisation_id, nom, nature, decide, delai_dossiers)
            values (:organisation, :nom, :nature, :decide, :delai)
            on conflict do nothing
            returning id
            """;

    private final JdbcClient db;

    InstancesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param jour sessions before this day are left out
    public List<Instance> lister(long organisation, LocalDate jour) {
        return db.sql(LISTER)
                .param("organisation", organisation)
                .param("jour", jour)
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<Instance> trouver(InstanceId id, LocalDate jour) {
        return db.sql(TROUVER)
                .param("id", id.valeur())
                .param("jour", jour)
                .query((r, _) -> lire(r))
                .optional();
    }

    /// Empty when the organisation already has a body of that name.
    public Optional<InstanceId> inserer(NouvelleInstance n) {
        return db.sql(INSERER)
                .param("organisation", n.organisation())
                .param("nom", n.nom())
                .param("nature", n.nature().name())
                .param("decide", n.decide())
                .param("delai", n.delaiDossiers())
                .query(Long.class)
                .optional()
                .map(InstanceId::new);
    }

    private static Instance lire(ResultSet r) throws SQLException {
        return new Instance(
                new InstanceId(r.getLong("id")),
                r.getLong("organisation_id"),
                r.getString("nom"),
                NatureInstance.valueOf(r.getString("nature")),
                r.getBoolean("decide"),
                r.getInt("delai_dossiers"),
                r.getBoolean("active"),
                Arrays.stream(r.getString("seances").split(","))
                        .filter(s -> !s.isEmpty())
                        .map(LocalDate::parse)
                        .toList());
    }
}

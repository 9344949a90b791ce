package fr.unisson.archives.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.archives.NatureArchive;
import fr.unisson.archives.RegleDeConservation;
import fr.unisson.archives.SortFinal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What organisations decided about the retention of their documents.
@Repository
public class RegleSql {

    private static final String LISTER =
            """
            select r.*, o.raison_sociale, compte_nom(r.compte_id) as par
              from regle_de_conservation r join organisation o on o.id = r.organisation_id
             where r.organisation_id = any (:organisations)
             order by r.organisation_id, r.nature, r.rang desc
            """;

    private static final String DECIDER =
            """
            insert into regle_de_conservation (organisation_id, nature, rang, annees, sort, motif,
                                               compte_id, le)
            select :organisation, :nature, 1 + coalesce(max(rang), 0), :annees, :sort, :motif,
                   acteur_compte(), :le
              from regle_de_conservation
             where organisation_id = :organisation and nature = :nature
            """;

    private final JdbcClient db;

    RegleSql(JdbcClient db) {
        this.db = db;
    }

    private record Lue(long organisation, RegleDeConservation regle) {}

    /// Every decision, the one that counts first, by organisation.
    public Map<Long, List<RegleDeConservation>> lister(Collection<Long> organisations) {
        return db
                .sql(LISTER)
                .param("organisations", organisations.toArray(Long[]::new))
                .query((r, _) -> lire(r))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Lue::organisation,
                                Collectors.mapping(Lue::regle, Collectors.toList())));
    }

    /// Years decided for a kind of document, by organisation; what is never eliminated is left out.
    public Map<OrganisationId, Integer> annees(NatureArchive nature) {
        return db
                .sql(
                        """
                        select distinct on (organisation_id) organisation_id, annees
                          from regle_de_conservation where nature = :nature
                         order by organisation_id, rang desc
                        """)
                .param("nature", nature.name())
                .query((r, _) ->
                        Map.entry(
                                new OrganisationId(r.getLong("organisation_id")),
                                r.getInt("annees")))
                .list()
                .stream()
                .filter(e -> e.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void decider(
            OrganisationId organisation,
            NatureArchive nature,
            @Nullable Integer annees,
            SortFinal sort,
            String motif,
            Instant le) {
        db.sql(DECIDER)
                .param("organisation", organisation.valeur())
                .param("nature", nature.name())
                .param("annees", annees, Types.INTEGER)
                .param("sort", sort.name())
                .param("motif", motif)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Lue lire(ResultSet r) throws SQLException {
        int annees = r.getInt("annees");
        boolean jamais = r.wasNull();
        return new Lue(
                r.getLong("organisation_id"),
                new RegleDeConservation(
                        r.getString("raison_sociale"),
                        NatureArchive.valueOf(r.getString("nature")),
                        jamais ? null : annees,
                        SortFinal.valueOf(r.getString("sort")),
                        r.getString("motif"),
                        r.getString("par"),
                        r.getObject("le", OffsetDateTime.class).toInstant()));
    }
}

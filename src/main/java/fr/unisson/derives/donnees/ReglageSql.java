package fr.unisson.derives.donnees;

import fr.unisson.conventions.ConventionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Thresholds that a convention changed, and when.
@Repository
public class ReglageSql {

    private static final String EN_VIGUEUR =
            """
            select distinct on (source, parametre) source, parametre, valeur from alerte_reglage
             where convention_id = :convention
             order by source, parametre, rang desc
            """;

    private static final String HISTOIRE =
            """
            select source, parametre, valeur, motif, compte_nom(compte_id) as par, le
              from alerte_reglage
             where convention_id = :convention
             order by le desc, source, parametre
            """;

    private static final String CHANGER =
            """
            insert into alerte_reglage (convention_id, source, parametre, rang, valeur, motif,
                   compte_id, le)
            select :convention, :source, :parametre,
                   coalesce((select max(rang) from alerte_reglage where convention_id = :convention
                     and source = :source and parametre = :parametre), 0) + 1,
                   :valeur, :motif, :par, :le
            on conflict do nothing
            """;

    private final JdbcClient db;

    ReglageSql(JdbcClient db) {
        this.db = db;
    }

    private record Regle(String source, String parametre, int valeur) {}

    /// @param par who changed it
    public record Changement(
            String source,
            String parametre,
            int valeur,
            String motif,
            @Nullable String par,
            Instant le) {}

    /// By source, then by parameter.
    public Map<String, Map<String, Integer>> enVigueur(ConventionId convention) {
        return db
                .sql(EN_VIGUEUR)
                .param("convention", convention.valeur())
                .query((r, _) ->
                        new Regle(
                                r.getString("source"),
                                r.getString("parametre"),
                                r.getInt("valeur")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Regle::source, Collectors.toMap(Regle::parametre, Regle::valeur)));
    }

    /// The latest first.
    public List<Changement> histoire(ConventionId convention) {
        return db.sql(HISTOIRE)
                .param("convention", convention.valeur())
                .query((r, _) ->
                        new Changement(
                                r.getString("source"),
                                r.getString("parametre"),
                                r.getInt("valeur"),
                                r.getString("motif"),
                                r.getString("par"),
                                java.util.Objects.requireNonNull(AlerteLecture.instant(r, "le"))))
                .list();
    }

    /// @return false when somebody changed it at the same time
    public boolean changer(
            ConventionId convention,
            String source,
            String parametre,
            int valeur,
            String motif,
            Instant le) {
        return db.sql(CHANGER)
                        .param("convention", convention.valeur())
                        .param("source", source)
                        .param("parametre", parametre)
                        .param("valeur", valeur)
                        .param("motif", motif)
                        .param("par", AlerteSql.compte(), java.sql.Types.BIGINT)
                        .param("le", AlerteSql.moment(le))
                        .update()
                == 1;
    }
}

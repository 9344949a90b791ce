package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.TransitionConvention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What undid a signed text, in the history of its convention.
@Repository
public class NulliteSql {

    /// The text was signed again since, perhaps: the first undoing after the signature that was
    /// sealed is that text's own.
    private static final String TROUVER =
            """
            select h.transition, h.le
              from convention_historique h
              join (select max(version) as version from convention_historique
                     where convention_id = :id and transition = 'SCELLER' and le <= :scelle) s
                on h.version > s.version
             where h.convention_id = :id and h.de = 'SIGNEE'
               and h.transition in ('REPARTIR_DU_TEXTE', 'RENDRE_CADUQUE')
               and not exists (select 1 from convention_historique x
                    where x.convention_id = h.convention_id and x.transition = 'SCELLER'
                      and x.version > s.version and x.version < h.version)
             order by h.version limit 1
            """;

    private final JdbcClient db;

    NulliteSql(JdbcClient db) {
        this.db = db;
    }

    public record Fait(TransitionConvention transition, Instant le) {}

    /// @param scelle when the document was sealed
    public Optional<Fait> trouver(long id, Instant scelle) {
        return db.sql(TROUVER)
                .param("id", id)
                .param("scelle", scelle.atOffset(ZoneOffset.UTC))
                .query((rs, _) ->
                        new Fait(
                                TransitionConvention.valueOf(rs.getString("transition")),
                                Objects.requireNonNull(Colonnes.instant(rs, "le"))))
                .optional();
    }
}

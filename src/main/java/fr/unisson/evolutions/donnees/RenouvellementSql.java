package fr.unisson.evolutions.donnees;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the parties said about the next period of a convention.
@Repository
public class RenouvellementSql {

    private static final String OPPOSITIONS =
            """
            select o.partie_id as partie, p.organisation_id as organisation,
                   g.raison_sociale as nom, o.motif, compte_nom(o.compte_id) as par, o.le
              from opposition o
              join partie p on p.convention_id = o.convention_id and p.id = o.partie_id
              join organisation g on g.id = p.organisation_id
             where o.convention_id = :convention and o.fin = :fin
             order by o.le
            """;

    private static final String OPPOSER =
            """
            insert into opposition (convention_id, partie_id, fin, motif, compte_id, mandat_id, le)
            values (:convention, :partie, :fin, :motif, acteur_compte(), :mandat, :le)
            on conflict do nothing
            """;

    private static final String EVALUATION =
            """
            select fichier_id as fichier, dispense, compte_nom(compte_id) as par, le
              from evaluation_prealable where convention_id = :convention and fin = :fin
            """;

    private static final String EVALUER =
            """
            insert into evaluation_prealable (convention_id, fin, fichier_id, dispense, compte_id, le)
            values (:convention, :fin, :fichier, :dispense, acteur_compte(), :le)
            on conflict do nothing
            """;

    /// Conventions whose end may have come, and those with too few parties left.
    private static final String EN_VIGUEUR =
            "select id from convention where engage(etat) and nature = 'CONVENTION' order by id";

    private final JdbcClient db;

    RenouvellementSql(JdbcClient db) {
        this.db = db;
    }

    public record Opposition(
            long partie, long organisation, String nom, String motif, String par, Instant le) {}

    /// @param dispense why there is none, empty when a file is there
    public record Evaluation(@Nullable Long fichier, String dispense, String par, Instant le) {}

    public List<Opposition> oppositions(long convention, LocalDate fin) {
        return db.sql(OPPOSITIONS)
                .param("convention", convention)
                .param("fin", fin)
                .query(Opposition.class)
                .list();
    }

    /// @param mandat null when the direction opposes without a recorded one
    /// @return false when this party had already opposed the renewal of this period
    public boolean opposer(
            long convention,
            long partie,
            LocalDate fin,
            String motif,
            @Nullable Long mandat,
            Instant le) {
        return db.sql(OPPOSER)
                        .param("convention", convention)
                        .param("partie", partie)
                        .param("fin", fin)
                        .param("motif", motif)
                        .param("mandat", mandat, java.sql.Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Evaluation> evaluation(long convention, LocalDate fin) {
        return db.sql(EVALUATION)
                .param("convention", convention)
                .param("fin", fin)
                .query(Evaluation.class)
                .optional();
    }

    /// @return false when it was already filed for this period
    public boolean evaluer(
            long convention, LocalDate fin, @Nullable Long fichier, String dispense, Instant le) {
        return db.sql(EVALUER)
                        .param("convention", convention)
                        .param("fin", fin)
                        .param("fichier", fichier, java.sql.Types.BIGINT)
                        .param("dispense", dispense)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<Long> enVigueur() {
        return db.sql(EN_VIGUEUR).query(Long.class).list();
    }
}

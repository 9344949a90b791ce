package fr.unisson.evolutions.donnees;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Suspension, termination by common accord and closing of conventions.
@Repository
public class FinSql {

    private static final String SUSPENSION =
            """
            select s.rang, s.debut, s.fin, s.motif, s.decision_id as decision, d.numero
              from suspension s join convention c on c.id = s.convention_id
              left join instance_decision d on d.id = s.decision_id
             where s.convention_id = :convention and c.etat = 'SUSPENDUE'
             order by s.rang desc limit 1
            """;

    private static final String SUSPENDRE =
            """
            insert into suspension (convention_id, rang, debut, fin, motif, decision_id, compte_id, le)
            select :convention, coalesce(max(rang), 0) + 1, :debut, :fin, :motif, :decision,
                   acteur_compte(), :le
              from suspension where convention_id = :convention
            """;

    private static final String REPRENDRE =
            """
            insert into suspension_levee (convention_id, rang, decision_id, compte_id, le)
            values (:convention, :rang, :decision, acteur_compte(), :le)
            """;

    private static final String DECISIONS_SERVIES =
            """
            select decision_id from suspension where convention_id = :convention
            union select decision_id from suspension_levee where convention_id = :convention
            """;

    private static final String RESILIATION =
            """
            select rang, effet, motif, relais, acte_id as acte, compte_nom(compte_id) as par,
                   coalesce(compte_id = acteur_compte(), false) as mienne, le
              from resiliation where convention_id = :convention and retiree_le is null
            """;

    private static final String PROPOSER =
            """
            insert into resiliation (convention_id, rang, effet, motif, relais, acte_id, compte_id, le)
            select :convention, coalesce(max(rang), 0) + 1, :effet, :motif, :relais, :acte,
                   acteur_compte(), :le
              from resiliation where convention_id = :convention
            on conflict do nothing
            """;

    private static final String RETIRER =
            """
            update resiliation set retiree_le = :le
             where convention_id = :convention and rang = :rang and retiree_le is null
            """;

    private static final String ACCORDS =
            """
            select p.id as partie, g.raison_sociale as nom, compte_nom(a.compte_id) as par, a.le
              from partie p
              join organisation g on g.id = p.organisation_id
              left join resiliation_accord a on a.convention_id = p.convention_id
               and a.partie_id = p.id and a.rang = :rang
             where p.convention_id = :convention and p.etat = 'ACCEPTEE'
             order by p.id
            """;

    private static final String ACCORDER =
            """
            insert into resiliation_accord (convention_id, rang, partie_id, compte_id, mandat_id, le)
            values (:convention, :rang, :partie, acteur_compte(), :mandat, :le)
            on conflict do nothing
            """;

    private static final String CLOTURE =
            """
            select fichier_id as fichier, dispense, compte_nom(compte_id) as par, le
              from cloture where convention_id = :convention
            """;

    private static final String CLORE =
            """
            insert into cloture (convention_id, fichier_id, dispense, compte_id, le)
            values (:convention, :fichier, :dispense, acteur_compte(), :le)
            on conflict do nothing
            """;

    private static final String SUCCESSEUR =
            """
            select exists (select 1 from convention s
              where s.parent_id = :convention and s.lien in ('RENOUVELLEMENT', 'REMPLACEMENT')
                and engage(s.etat))
            """;

    private static final String SUCCESSEUR_SUR_LE_POINT =
            """
            select exists (select 1 from convention s
              where s.parent_id = :convention and s.lien in ('RENOUVELLEMENT', 'REMPLACEMENT')
                and s.etat = 'SIGNEE' and s.date_effet <= :jour)
            """;

    private static final String A_REPRENDRE =
            """
            select c.id from convention c
              join lateral (select s.fin from suspension s where s.convention_id = c.id
                     order by s.rang desc limit 1) d on d.fin < :jour
             where c.etat = 'SUSPENDUE' order by c.id
            """;

    private static final String A_RESILIER =
            """
            select r.convention_id from resiliation r join convention c on c.id = r.convention_id
             where r.retiree_le is null and r.effet <= :jour and engage(c.etat)
             order by r.convention_id
            """;

    private static final String A_REMPLACER =
            """
            select distinct s.parent_id from convention s join convention c on c.id = s.parent_id
             where s.lien in ('RENOUVELLEMENT', 'REMPLACEMENT') and engage(s.etat) and engage(c.etat)
            """;

    /// @param numero of the decision it rests on, null when the actor may not read it
    public record Suspension(
            int rang,
            LocalDate debut,
            LocalDate fin,
            String motif,
            long decision,
            @Nullable String numero) {}

    /// @param mienne whether the actor proposed it
    public record Resiliation(
            int rang,
            LocalDate effet,
            String motif,
            String relais,
            @Nullable Long acte,
            String par,
            boolean mienne,
            Instant le) {}

    /// @param par who agreed for the party, null while it is awaited
    public record Accord(long partie, String nom, @Nullable String par, @Nullable Instant le) {}

    public record Cloture(@Nullable Long fichier, String dispense, String par, Instant le) {}

    private static final String DERNIER_DEPART =
            """
            select sortie_le from partie where convention_id = :convention and etat = 'SORTIE'
               and sortie_le is not null order by sortie_le desc limit 1
            """;

    private final JdbcClient db;

    FinSql(JdbcClient db) {
        this.db = db;
    }

    /// The one that runs.
    public Optional<Suspension> suspension(long convention) {
        return db.sql(SUSPENSION)
                .param("convention", convention)
                .query(Suspension.class)
                .optional();
    }

    public void suspendre(
            long convention,
            LocalDate debut,
            LocalDate fin,
            String motif,
            long decision,
            Instant le) {
        db.sql(SUSPENDRE)
                .param("convention", convention)
                .param("debut", debut)
                .param("fin", fin)
                .param("motif", motif)
                .param("decision", decision)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Before its end, by a decision of the committee.
    public void reprendre(long convention, int rang, long decision, Instant le) {
        db.sql(REPRENDRE)
                .param("convention", convention)
                .param("rang", rang)
                .param("decision", decision)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The decisions that suspended this convention, or lifted a suspension of it.
    public Set<Long> decisionsServies(long convention) {
        return Set.copyOf(
                db.sql(DECISIONS_SERVIES).param("convention", convention).query(Long.class).list());
    }

    /// The one under way.
    public Optional<Resiliation> resiliation(long convention) {
        return db.sql(RESILIATION)
                .param("convention", convention)
                .query(Resiliation.class)
                .optional();
    }

    /// @return false when one is already under way
    public boolean proposer(
            long convention,
            LocalDate effet,
            String motif,
            String relais,
            @Nullable Long acte,
            Instant le) {
        return db.sql(PROPOSER)
                        .param("convention", convention)
                        .param("effet", effet)
                        .param("motif", motif)
                        .param("relais", relais)
                        .param("acte", acte, Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean retirer(long convention, int rang, Instant le) {
        return db.sql(RETIRER)
                        .param("convention", convention)
                        .param("rang", rang)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// One line per active party, whether it agreed or not.
    public List<Accord> accords(long convention, int rang) {
        return db.sql(ACCORDS)
                .param("convention", convention)
                .param("rang", rang)
                .query(Accord.class)
                .list();
    }

    /// @return false when this party had already agreed
    /// @param mandat null when its direction commits it without a recorded one
    public boolean accorder(
            long convention, int rang, long partie, @Nullable Long mandat, Instant le) {
        return db.sql(ACCORDER)
                        .param("convention", convention)
                        .param("rang", rang)
                        .param("partie", partie)
                        .param("mandat", mandat, Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Cloture> cloture(long convention) {
        return db.sql(CLOTURE).param("convention", convention).query(Cloture.class).optional();
    }

    /// @return false when it was already closed
    public boolean clore(long convention, @Nullable Long fichier, String dispense, Instant le) {
        return db.sql(CLORE)
                        .param("convention", convention)
                        .param("fichier", fichier, Types.BIGINT)
                        .param("dispense", dispense)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Whether the convention that renews or replaces it is in force.
    public boolean successeurEnVigueur(long convention) {
        return db.sql(SUCCESSEUR).param("convention", convention).query(Boolean.class).single();
    }

    /// Signed, and its day has come: it enters into force within the hour.
    public boolean successeurSurLePoint(long convention, LocalDate jour) {
        return db.sql(SUCCESSEUR_SUR_LE_POINT)
                .param("convention", convention)
                .param("jour", jour)
                .query(Boolean.class)
                .single();
    }

    public List<Long> aReprendre(LocalDate jour) {
        return db.sql(A_REPRENDRE).param("jour", jour).query(Long.class).list();
    }

    public List<Long> aResilier(LocalDate jour) {
        return db.sql(A_RESILIER).param("jour", jour).query(Long.class).list();
    }

    public List<Long> aRemplacer() {
        return db.sql(A_REMPLACER).query(Long.class).list();
    }

    /// Last day of the party that left last.
    public Optional<LocalDate> dernierDepart(long convention) {
        return db.sql(DERNIER_DEPART)
                .param("convention", convention)
                .query(LocalDate.class)
                .optional();
    }
}

package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes what a group does: who sits in it, its frame, its sessions, the stances on its
/// deliverable.
@Repository
public class TravauxSql {

    /// The party is the one for which the person takes part in the convention.
    private static final String ASSEOIR =
            """
            insert into volet_membre (convention_id, volet_id, compte_id, partie_id, qualite,
                                      rapporteur, depuis)
            select :convention, :volet, p.compte_id, max(p.partie_id), :qualite, :rapporteur, :le
              from participant p
             where p.convention_id = :convention and p.compte_id = :compte and p.jusqu_au is null
             group by p.compte_id
            on conflict do nothing
            """;

    private static final String UN_SEUL_RAPPORTEUR =
            """
            update volet_membre set rapporteur = false
             where convention_id = :convention and volet_id = :volet and rapporteur
               and jusqu_au is null and compte_id <> :compte
            """;

    private static final String LEVER =
            """
            update volet_membre set jusqu_au = :le
             where convention_id = :convention and volet_id = :volet and id = :membre
               and jusqu_au is null
            """;

    private static final String CADRER =
            """
            update volet set echeance = :echeance, raison_siege_vacant = :raison
             where convention_id = :convention and id = :volet
            """;

    private static final String CONFIRMER =
            """
            insert into volet_sans_divergence (convention_id, volet_id, depot, partie_id, compte_id,
                                               le)
            select convention_id, id, depot + 1, :partie, :compte, :le from volet
             where convention_id = :convention and id = :volet
            on conflict do nothing
            """;

    private static final String PRENDRE_POSITION =
            """
            insert into volet_position (convention_id, volet_id, depot, partie_id, compte_id,
                                        position, motif, le)
            select convention_id, id, depot, :partie, :compte, :position, :motif, :le from volet
             where convention_id = :convention and id = :volet
            """;

    private static final String CONCLURE =
            """
            update volet set depot = depot + :depots,
                             date_reprise = coalesce(:reprise, date_reprise),
                             effet_sur_clauses = coalesce(:effet, effet_sur_clauses),
                             decision = coalesce(:decision, decision)
             where convention_id = :convention and id = :volet
            """;

    private static final String TENIR_SEANCE =
            """
            insert into seance (convention_id, volet_id, le, lieu, ordre_du_jour, compte_rendu,
                                enregistree_par, enregistree_le)
            values (:convention, :volet, :jour, :lieu, :ordre, :rendu, :par, :le)
            returning id
            """;

    private static final String CORRIGER_SEANCE =
            """
            update seance set le = :jour, lieu = :lieu, ordre_du_jour = :ordre,
                              compte_rendu = :rendu, version = version + 1
             where convention_id = :convention and volet_id = :volet and id = :id
               and version = :version
            returning id
            """;

    /// Everyone who sits in the group is told present or absent; absences are kept too.
    private static final String NOTER_PRESENCES =
            """
            insert into presence (convention_id, seance_id, compte_id, present)
            select m.convention_id, :seance, m.compte_id,
                   m.compte_id = any (string_to_array(:presents, ',')::bigint[])
              from volet_membre m
             where m.convention_id = :convention and m.volet_id = :volet
               and (m.jusqu_au is null or exists (select 1 from presence x
                     where x.convention_id = m.convention_id and x.seance_id = :seance
                       and x.compte_id = m.compte_id))
             group by m.convention_id, m.compte_id
            on conflict (convention_id, seance_id, compte_id)
              do update set present = excluded.present
            """;

    private final JdbcClient db;

    TravauxSql(JdbcClient db) {
        this.db = db;
    }

    /// @param id null for a new one
    public record Seance(
            @Nullable Long id,
            int version,
            LocalDate le,
            String lieu,
            String ordreDuJour,
            String compteRendu,
            Collection<Long> presents) {}

    /// False when the person takes no part in the convention, or sits already.
    public boolean asseoir(
            long convention,
            long volet,
            long compte,
            String qualite,
            boolean rapporteur,
            Instant le) {
        if (rapporteur) sur(UN_SEUL_RAPPORTEUR, convention, volet).param("compte", compte).update();
        return sur(ASSEOIR, convention, volet)
                        .param("compte", compte)
                        .param("qualite", qualite)
                        .param("rapporteur", rapporteur)
                        .param("le", utc(le))
                        .update()
                == 1;
    }

    public boolean lever(long convention, long volet, long membre, Instant le) {
        return sur(LEVER, convention, volet).param("membre", membre).param("le", utc(le)).update()
                == 1;
    }

    public void cadrer(
            long convention, long volet, @Nullable LocalDate echeance, @Nullable String raison) {
        sur(CADRER, convention, volet).param("echeance", echeance).param("raison", raison).update();
    }

    public void confirmer(long convention, long volet, long partie, long compte, Instant le) {
        sur(CONFIRMER, convention, volet)
                .param("partie", partie)
                .param("compte", compte)
                .param("le", utc(le))
                .update();
    }

    public void prendrePosition(
            long convention,
            long volet,
            long partie,
            long compte,
            Position position,
            @Nullable String motif,
            Instant le) {
        sur(PRENDRE_POSITION, convention, volet)
                .param("partie", partie)
                .param("compte", compte)
                .param("position", position.name())
                .param("motif", motif)
                .param("le", utc(le))
                .update();
    }

    /// @param depots 1 when a deliverable was put down, 0 otherwise
    public void conclure(
            long convention,
            long volet,
            int depots,
            @Nullable LocalDate reprise,
            @Nullable String effet,
            @Nullable String decision) {
        sur(CONCLURE, convention, volet)
                .param("depots", depots)
                .param("reprise", reprise)
                .param("effet", effet)
                .param("decision", decision)
                .update();
    }

    /// Empty when somebody corrected the session meanwhile.
    public Optional<Long> enregistrer(
            long convention, long volet, Seance s, @Nullable Long par, Instant le) {
        var requete =
                s.id == null
                        ? sur(TENIR_SEANCE, convention, volet)
                                .param("par", par)
                                .param("le", utc(le))
                        : sur(CORRIGER_SEANCE, convention, volet)
                                .param("id", s.id)
                                .param("version", s.version);
        var id =
                requete.param("jour", s.le)
                        .param("lieu", s.lieu)
                        .param("ordre", s.ordreDuJour)
                        .param("rendu", s.compteRendu)
                        .query(Long.class)
                        .optional();
        id.ifPresent(seance -> noterPresences(convention, volet, seance, s.presents));
        return id;
    }

    private void noterPresences(
            long convention, long volet, long seance, Collection<Long> presents) {
        sur(NOTER_PRESENCES, convention, volet)
                .param("seance", seance)
                .param(
                        "presents",
                        String.join(",", presents.stream().map(String::valueOf).toList()))
                .update();
    }

    private JdbcClient.StatementSpec sur(String sql, long convention, long volet) {
        return db.sql(sql).param("convention", convention).param("volet", volet);
    }

    private static java.time.OffsetDateTime utc(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}

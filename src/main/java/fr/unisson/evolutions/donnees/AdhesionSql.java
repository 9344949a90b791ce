package fr.unisson.evolutions.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.domaine.DonneesArticle.AccordDemande;
import fr.unisson.conventions.domaine.DonneesArticle.Adhesion;
import fr.unisson.conventions.domaine.DonneesArticle.QuiSigne;
import fr.unisson.evolutions.AdhesionVue;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.evolutions.domaine.TransitionAdhesion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accessions, what each party answered, and their histories.
@Repository
public class AdhesionSql {

    private static final String LIRE =
            """
            select d.*, g.raison_sociale as nom, compte_nom(d.compte_id) as par,
                   coalesce(d.compte_id = acteur_compte(), false) as mienne
              from adhesion d join organisation g on g.id = d.organisation_id
             where d.convention_id = :convention order by d.id desc
            """;

    private static final String REPONSES =
            """
            select d.id as adhesion, p.id as partie, g.raison_sociale as nom, r.favorable,
                   coalesce(r.motif, '') as motif, compte_nom(r.compte_id) as par, r.le
              from adhesion d
              join partie p on p.convention_id = d.convention_id
              join organisation g on g.id = p.organisation_id
              left join adhesion_reponse r on r.convention_id = d.convention_id
               and r.adhesion_id = d.id and r.partie_id = p.id
             where d.convention_id = :convention and p.organisation_id <> d.organisation_id
               and (r.partie_id is not null or (p.etat = 'ACCEPTEE' and d.etat = 'PROPOSEE'))
             order by d.id, p.id
            """;

    private static final String HISTOIRE =
            """
            select adhesion_id as adhesion, transition,
                   coalesce(compte_nom(compte_id), 'Unisson') as par, motif, le
              from adhesion_historique where convention_id = :convention
             order by adhesion_id, version
            """;

    private static final String PROPOSER =
            """
            with ne as (
                insert into adhesion (convention_id, organisation_id, origine, presentation,
                                      engagements, accord, signataires, compte_id, le)
                values (:convention, :organisation, :origine, :presentation, :engagements, :accord,
                        :signataires, acteur_compte(), :le)
                on conflict (convention_id, organisation_id)
                  where etat in ('PROPOSEE', 'ACCORDEE') do nothing
                returning convention_id, id, version),
            ecrite as (
                insert into adhesion_historique (convention_id, adhesion_id, version, transition,
                                                 vers, role, compte_id, le)
                select convention_id, id, version, 'PROPOSER', 'PROPOSEE', :role, acteur_compte(),
                       :le
                  from ne)
            select id from ne
            """;

    private static final String REPONDRE =
            """
            insert into adhesion_reponse (convention_id, adhesion_id, partie_id, favorable, motif,
                                          compte_id, le)
            values (:convention, :adhesion, :partie, :favorable, :motif, acteur_compte(), :le)
            on conflict do nothing
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update adhesion
                   set etat = :vers, version = version + 1,
                       avenant_id = coalesce(:avenant, avenant_id)
                 where convention_id = :convention and id = :id and version = :version
                   and etat = :de
                returning convention_id, id, version)
            insert into adhesion_historique (convention_id, adhesion_id, version, transition, de,
                                             vers, role, compte_id, motif, le)
            select convention_id, id, version, :transition, :de, :vers, :role,
                   case when :role <> 'SYSTEME' then acteur_compte() end, :motif, :le
              from passage
            """;

    private static final String DE_L_AVENANT =
            "select convention_id from adhesion where avenant_id = :avenant and etat = 'ACCORDEE'";

    private static final String A_CONSTATER =
            """
            select distinct convention_id from adhesion where etat in ('PROPOSEE', 'ACCORDEE')
             order by convention_id
            """;

    private final JdbcClient db;

    AdhesionSql(JdbcClient db) {
        this.db = db;
    }

    /// What is proposed.
    public record Nouvelle(
            long convention,
            long organisation,
            boolean demandee,
            String presentation,
            String engagements,
            Adhesion regle) {}

    /// The latest first.
    public List<AdhesionVue> lister(long convention) {
        var reponses = reponses(convention);
        var histoires = histoires(convention);
        return db.sql(LIRE)
                .param("convention", convention)
                .query((rs, _) ->
                        lire(
                                rs,
                                reponses.getOrDefault(rs.getLong("id"), List.of()),
                                histoires.getOrDefault(rs.getLong("id"), List.of())))
                .list();
    }

    public Optional<AdhesionVue> trouver(long convention, long id) {
        return lister(convention).stream().filter(a -> a.id() == id).findFirst();
    }

    /// Empty when this organisation already has one under way.
    public Optional<Long> proposer(Nouvelle n, String role, Instant le) {
        return db.sql(PROPOSER)
                .param("convention", n.convention())
                .param("organisation", n.organisation())
                .param("origine", n.demandee() ? "DEMANDE" : "INVITATION")
                .param("presentation", n.presentation())
                .param("engagements", n.engagements())
                .param("accord", n.regle().accord().name())
                .param("signataires", n.regle().signataires().name())
                .param("role", role)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// @return false when this party had already answered
    public boolean repondre(
            long convention, long id, long partie, boolean favorable, String motif, Instant le) {
        return db.sql(REPONDRE)
                        .param("convention", convention)
                        .param("adhesion", id)
                        .param("partie", partie)
                        .param("favorable", favorable)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// @return false when somebody else moved it meanwhile
    public boolean franchir(
            AdhesionVue a,
            int version,
            TransitionAdhesion transition,
            EtatAdhesion vers,
            String role,
            @Nullable String motif,
            @Nullable Long avenant,
            Instant le) {
        return db.sql(FRANCHIR)
                        .param("convention", a.convention().valeur())
                        .param("id", a.id())
                        .param("version", version)
                        .param("transition", transition.name())
                        .param("de", a.etat().name())
                        .param("vers", vers.name())
                        .param("role", role)
                        .param("motif", motif, Types.VARCHAR)
                        .param("avenant", avenant, Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The convention whose accession this amendment carries.
    public Optional<Long> deLAvenant(long avenant) {
        return db.sql(DE_L_AVENANT).param("avenant", avenant).query(Long.class).optional();
    }

    /// Conventions with an accession under way.
    public List<Long> aConstater() {
        return db.sql(A_CONSTATER).query(Long.class).list();
    }

    private Map<Long, List<AdhesionVue.Reponse>> reponses(long convention) {
        return db
                .sql(REPONSES)
                .param("convention", convention)
                .query((rs, _) -> {
                    var le = rs.getTimestamp("le");
                    return Map.entry(
                            rs.getLong("adhesion"),
                            new AdhesionVue.Reponse(
                                    rs.getLong("partie"),
                                    rs.getString("nom"),
                                    rs.getObject("favorable", Boolean.class),
                                    rs.getString("motif"),
                                    rs.getString("par"),
                                    le == null ? null : le.toInstant()));
                })
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<Long, List<AdhesionVue.Pas>> histoires(long convention) {
        record Ligne(
                long adhesion, String transition, String par, @Nullable String motif, Instant le) {}
        return db.sql(HISTOIRE).param("convention", convention).query(Ligne.class).list().stream()
                .collect(
                        Collectors.groupingBy(
                                Ligne::adhesion,
                                Collectors.mapping(
                                        l ->
                                                new AdhesionVue.Pas(
                                                        TransitionAdhesion.valueOf(l.transition())
                                                                .fait(),
                                                        l.par(),
                                                        l.motif(),
                                                        l.le()),
                                        Collectors.toList())));
    }

    private static AdhesionVue lire(
            ResultSet rs, List<AdhesionVue.Reponse> reponses, List<AdhesionVue.Pas> histoire)
            throws SQLException {
        var avenant = rs.getObject("avenant_id", Long.class);
        return new AdhesionVue(
                rs.getLong("id"),
                new ConventionId(rs.getLong("convention_id")),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("nom"),
                rs.getInt("version"),
                EtatAdhesion.valueOf(rs.getString("etat")),
                rs.getString("origine").equals("DEMANDE"),
                rs.getString("presentation"),
                rs.getString("engagements"),
                AccordDemande.valueOf(rs.getString("accord")),
                QuiSigne.valueOf(rs.getString("signataires")),
                avenant == null ? null : new ConventionId(avenant),
                rs.getString("par"),
                rs.getBoolean("mienne"),
                rs.getTimestamp("le").toInstant(),
                reponses,
                histoire);
    }
}

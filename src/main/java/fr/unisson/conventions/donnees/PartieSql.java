package fr.unisson.conventions.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.FichePartie;
import fr.unisson.conventions.PartieVue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PartieSql {

    private static final String LIRE =
            """
            select p.*, o.raison_sociale,
                   (select coalesce(array_agg(e.etablissement_id order by e.etablissement_id), '{}')
                      from partie_etablissement e
                     where e.convention_id = p.convention_id and e.partie_id = p.id)
                       as etablissements
              from partie p join organisation o on o.id = p.organisation_id
             where p.convention_id = :convention
            """;

    private static final String INVITER =
            """
            insert into partie (convention_id, organisation_id, etat, invitee_par, invitee_le,
                                message, repondu_par, repondu_le)
            values (:convention, :organisation, :etat, :par, :le, :message,
                    case when :etat = 'ACCEPTEE' then :par::bigint end,
                    case when :etat = 'ACCEPTEE' then :le end)
            on conflict (convention_id, organisation_id) do update
               set etat = excluded.etat, invitee_par = excluded.invitee_par,
                   invitee_le = excluded.invitee_le, message = excluded.message, repondu_par = null,
                   repondu_le = null, motif_refus = null, retiree_par = null, retiree_le = null,
                   motif_retrait = null, version = partie.version + 1
             where partie.etat in ('DECLINEE', 'RETIREE')
            returning id
            """;

    private static final String REPONDRE =
            """
            update partie set etat = :etat, repondu_par = :par, repondu_le = :le,
                              motif_refus = :motif, version = version + 1
             where convention_id = :convention and id = :id and etat = 'INVITEE'
            """;

    private static final String RETIRER =
            """
            update partie set etat = 'RETIREE', retiree_par = :par, retiree_le = :le,
                              motif_retrait = :motif, version = version + 1
             where convention_id = :convention and id = :id and etat = 'INVITEE'
            """;

    private static final String SORTIR =
            """
            with sortie as (
                update partie set etat = 'SORTIE', sortie_le = :jour, version = version + 1
                 where convention_id = :convention and id = :id and etat = 'ACCEPTEE'
                returning organisation_id),
            quittes as (
                update participant set jusqu_au = :le
                 where convention_id = :convention and partie_id = :id and jusqu_au is null
                   and exists (select 1 from sortie))
            select organisation_id from sortie
            """;

    private static final String DECRIRE =
            """
            update partie set representant = :representant, representant_qualite = :qualite,
                              mandat_id = :mandat, missions = :missions,
                              finess_explique = :finess, version = version + 1
             where convention_id = :convention and id = :id and version = :version
            """;

    private static final String MANDATER =
            """
            update partie set mandat_id = :mandat, version = version + 1
             where convention_id = :convention and id = :id and version = :version
            """;

    private static final String ETABLISSEMENTS =
            """
            with retires as (
                delete from partie_etablissement
                 where convention_id = :convention and partie_id = :id
                   and etablissement_id <> all (:etablissements))
            insert into partie_etablissement (convention_id, partie_id, etablissement_id)
            select :convention, :id, e.id
              from etablissement e join partie p on p.organisation_id = e.organisation_id
             where p.id = :id and e.id = any (:etablissements)
            on conflict do nothing
            """;

    private static final String NOMS_DES_ETABLISSEMENTS =
            """
            select x.partie_id, e.nom || coalesce(' (FINESS ' || e.finess_et || ')', '') as nom
              from partie_etablissement x join etablissement e on e.id = x.etablissement_id
             where x.convention_id = :convention
             order by x.partie_id, x.etablissement_id
            """;

    private final JdbcClient db;

    PartieSql(JdbcClient db) {
        this.db = db;
    }

    /// Ends the party and the roles of its people.
    ///
    /// @return its organisation, empty when it was no party any more
    public Optional<Long> sortir(long convention, long id, LocalDate jour, Instant le) {
        return db.sql(SORTIR)
                .param("convention", convention)
                .param("id", id)
                .param("jour", jour)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// Ends the roles of its people in an act that it signed and that stays signed.
    public void quitter(long convention, long id, Instant le) {
        db.sql(
                        """
                        update participant set jusqu_au = :le
                         where convention_id = :convention and partie_id = :id and jusqu_au is null
                        """)
                .param("convention", convention)
                .param("id", id)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<PartieVue> lister(long convention) {
        return db.sql(LIRE + " order by o.tri, p.id")
                .param("convention", convention)
                .query((rs, _) -> vue(rs))
                .list();
    }

    public Optional<PartieVue> trouver(long convention, long id) {
        return db.sql(LIRE + " and p.id = :id")
                .param("convention", convention)
                .param("id", id)
                .query((rs, _) -> vue(rs))
                .optional();
    }

    /// Names, with their number, of the establishments concerned, by party.
    public Map<Long, List<String>> etablissements(long convention) {
        return db
                .sql(NOMS_DES_ETABLISSEMENTS)
                .param("convention", convention)
                .query((rs, _) -> Map.entry(rs.getLong("partie_id"), rs.getString("nom")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Empty when the organisation is already invited or engaged; one that declined, or whose
    /// invitation was taken back, is asked again.
    public Optional<Long> inviter(
            long convention,
            long organisation,
            boolean dejaEngagee,
            @Nullable Long par,
            String message,
            Instant le) {
        return db.sql(INVITER)
                .param("convention", convention)
                .param("organisation", organisation)
                .param("etat", dejaEngagee ? "ACCEPTEE" : "INVITEE")
                .param("par", par)
                .param("message", message)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /// False when somebody answered before.
    public boolean repondre(
            long convention,
            long id,
            boolean accepte,
            long par,
            @Nullable String motif,
            Instant le) {
        return db.sql(REPONDRE)
                        .param("convention", convention)
                        .param("id", id)
                        .param("etat", accepte ? "ACCEPTEE" : "DECLINEE")
                        .param("par", par)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False when it was answered, or taken back, before.
    public boolean retirer(long convention, long id, String motif, @Nullable Long par, Instant le) {
        return db.sql(RETIRER)
                        .param("convention", convention)
                        .param("id", id)
                        .param("motif", motif)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean decrire(long convention, long id, int version, FichePartie fiche) {
        boolean ecrite =
                db.sql(DECRIRE)
                                .param("convention", convention)
                                .param("id", id)
                                .param("version", version)
                                .param("representant", fiche.representant())
                                .param("qualite", fiche.representantQualite())
                                .param("mandat", fiche.mandat())
                                .param("missions", fiche.missions().toArray(String[]::new))
                                .param("finess", fiche.finessExplique())
                                .update()
                        == 1;
        if (ecrite)
            db.sql(ETABLISSEMENTS)
                    .param("convention", convention)
                    .param("id", id)
                    .param("etablissements", fiche.etablissements().toArray(Long[]::new))
                    .update();
        return ecrite;
    }

    public boolean mandater(long convention, long id, int version, long mandat) {
        return db.sql(MANDATER)
                        .param("convention", convention)
                        .param("id", id)
                        .param("version", version)
                        .param("mandat", mandat)
                        .update()
                == 1;
    }

    private static PartieVue vue(ResultSet rs) throws SQLException {
        return new PartieVue(
                rs.getLong("id"),
                rs.getInt("version"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getString("raison_sociale"),
                rs.getString("etat"),
                Lecture.instant(rs, "invitee_le"),
                rs.getString("message"),
                Lecture.instantOuRien(rs, "repondu_le"),
                rs.getString("motif_refus"),
                rs.getString("representant"),
                rs.getString("representant_qualite"),
                Lecture.nombre(rs, "mandat_id"),
                Lecture.textes(rs, "missions"),
                rs.getString("finess_explique"),
                Lecture.nombres(rs, "etablissements"));
    }
}

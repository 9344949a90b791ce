package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.gouvernance.EtatReunion;
import fr.unisson.gouvernance.InstanceDeReunion;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads meetings.
@Repository
public class ReunionLecture {

    private static final String LIRE =
            "select r.*, (select s.id from reunion s where s.suite_de = r.id) as suite, "
                    + Colonnes.INSTANCE
                    + " from reunion r join instance i on i.id = r.instance_id where r.id = :id";

    private static final String INSTANCE =
            "select " + Colonnes.INSTANCE + " from instance i where i.id = :id";

    private static final String PLUS_ANCIENNE =
            """
            select (r.debut at time zone 'Europe/Paris')::date
              from reunion r
             where (:instance::bigint is null or r.instance_id = :instance)
               and (:organisation::bigint is null or exists (select from instance_organisation o
                     where o.instance_id = r.instance_id and o.organisation_id = :organisation))
             order by r.debut limit 1
            """;

    private static final String LISTER =
            """
            select r.id, r.etat, r.objet, r.debut, r.duree, r.lieu, r.lien, i.id as instance,
                   i.nom as nom_instance,
                   (select count(*) from reunion_point p
                     where p.reunion_id = r.id and p.etat in ('INSCRIT', 'TRAITE')) as points,
                   (select count(*) from instance_decision d where d.reunion_id = r.id) as decisions,
                   n.presents, n.attendus
              from reunion r join instance i on i.id = r.instance_id
              left join lateral (
                  select count(*) filter (where p.presence in
                           ('PRESENT', 'A_DISTANCE', 'REPRESENTE')) as presents,
                         count(*) filter (where p.presence is not null) as attendus
                    from reunion_participant p
                   where p.reunion_id = r.id and p.siege_id is not null) n on true
             where r.debut >= :du and r.debut < :au
               and (:instance::bigint is null or r.instance_id = :instance)
               and (:organisation::bigint is null or exists (select from instance_organisation o
                     where o.instance_id = r.instance_id and o.organisation_id = :organisation))
               and (:apres::bigint is null or (r.debut, r.id) >
                    (select a.debut, a.id from reunion a where a.id = :apres))
             order by r.debut, r.id
             limit :auPlus
            """;

    /// Places that have a voice and somebody to carry it on a day, be it a substitute alone.
    private static final String PLACES =
            """
            select count(distinct coalesce(s.suppleant_de, s.place))
              from siege s join instance i on i.id = s.instance_id
             where s.instance_id = :instance and (s.compte_id is not null or s.nom <> '')
               and s.debut <= :jour and (s.fin is null or s.fin >= :jour)
               and s.fonction <> 'INVITE' and s.college <> 'FACILITATEUR'
               and not (i.nature = 'CVS' and s.college = 'DIRECTION')
            """;

    private static final String A_APPROUVER =
            """
            select r.id from reunion r join compte_rendu c on c.reunion_id = r.id
             where r.etat = 'CR_DIFFUSE'
             order by r.id
            """;

    private final JdbcClient db;

    ReunionLecture(JdbcClient db) {
        this.db = db;
    }

    public Optional<Reunion> trouver(ReunionId id) {
        return db.sql(LIRE).param("id", id.valeur()).query(ReunionLecture::reunion).optional();
    }

    public Optional<InstanceDeReunion> instance(InstanceId id) {
        return db.sql(INSTANCE)
                .param("id", id.valeur())
                .query((r, _) -> Colonnes.instance(r))
                .optional();
    }

    /// From one moment to another, excluded.
    ///
    /// @param instance all when null
    /// @param organisation one that bears the instance; all when null
    public List<LigneReunion> lister(
            @Nullable InstanceId instance,
            @Nullable Long organisation,
            LocalDateTime du,
            LocalDateTime au) {
        return lister(instance, organisation, du, au, null, null);
    }

    /// The same, after one of them, so many at most.
    public List<LigneReunion> lister(
            @Nullable InstanceId instance,
            @Nullable Long organisation,
            LocalDateTime du,
            LocalDateTime au,
            @Nullable ReunionId apres,
            @Nullable Integer auPlus) {
        return db.sql(LISTER)
                .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                .param("auPlus", auPlus, Types.INTEGER)
                .param("instance", instance == null ? null : instance.valeur())
                .param("organisation", organisation)
                .param("du", moment(du))
                .param("au", moment(au))
                .query(ReunionLecture::ligne)
                .list();
    }

    public Optional<LocalDate> plusAncienne(
            @Nullable InstanceId instance, @Nullable Long organisation) {
        return db.sql(PLUS_ANCIENNE)
                .param("instance", instance == null ? null : instance.valeur())
                .param("organisation", organisation)
                .query(LocalDate.class)
                .optional();
    }

    public int places(Reunion r) {
        return db.sql(PLACES)
                .param("instance", r.instance().id().valeur())
                .param("jour", r.jour())
                .query(Integer.class)
                .single();
    }

    /// Meetings whose minutes silence may approve.
    public List<ReunionId> aApprouver() {
        return db.sql(A_APPROUVER).query(Long.class).list().stream().map(ReunionId::new).toList();
    }

    private static Reunion reunion(ResultSet r, int rang) throws SQLException {
        return new Reunion(
                new ReunionId(r.getLong("id")),
                Colonnes.instance(r),
                r.getInt("version"),
                EtatReunion.valueOf(r.getString("etat")),
                Colonnes.instant(r, "etat_le"),
                r.getString("objet"),
                Colonnes.aParis(r, "debut"),
                r.getInt("duree"),
                r.getString("lieu"),
                r.getString("lien"),
                id(r, "suite_de"),
                id(r, "suite"),
                r.getString("uid"),
                r.getInt("sequence"),
                Colonnes.peutEtre(r, "ouverte_le"),
                Colonnes.peutEtre(r, "levee_le"));
    }

    private static LigneReunion ligne(ResultSet r, int rang) throws SQLException {
        return new LigneReunion(
                new ReunionId(r.getLong("id")),
                new InstanceId(r.getLong("instance")),
                r.getString("nom_instance"),
                EtatReunion.valueOf(r.getString("etat")),
                r.getString("objet"),
                Colonnes.aParis(r, "debut"),
                r.getInt("duree"),
                r.getString("lieu"),
                r.getInt("points"),
                r.getInt("decisions"),
                r.getInt("presents"),
                r.getInt("attendus"));
    }

    private static @Nullable ReunionId id(ResultSet r, String colonne) throws SQLException {
        var valeur = Colonnes.numero(r, colonne);
        return valeur == null ? null : new ReunionId(valeur);
    }
}

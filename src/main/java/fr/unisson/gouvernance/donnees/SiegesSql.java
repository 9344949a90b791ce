package fr.unisson.gouvernance.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.Designation;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouveauSiege;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.socle.Acteur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who sits and sat in a body. Each change compares the version of the seat.
@Repository
public class SiegesSql {

    private static final String LISTER =
            """
            select s.id, s.version, s.instance_id, s.place, s.college, s.suppleant_de, s.fonction,
                   s.organisation_id, s.compte_id,
                   case when s.nom = '' and s.compte_id is not null
                        then coalesce(compte_nom(s.compte_id), '') else s.nom end as nom,
                   s.courriel, s.designe_par, s.designation, s.debut, s.fin, s.fin_motif,
                   s.succede_a
              from siege s
            """;

    private static final String D_UNE_INSTANCE =
            LISTER + " where s.instance_id = :instance order by s.place, s.debut, s.id";

    private static final String PAGE =
            LISTER
                    + """
                     where s.instance_id = :instance
                       and (:apres::bigint is null or (s.place, s.debut, s.id) >
                            (select a.place, a.debut, a.id from siege a
                              where a.id = :apres and a.instance_id = :instance))
                     order by s.place, s.debut, s.id
                     limit :auPlus
                    """;

    private static final String UN = LISTER + " where s.id = :id";

    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('instance-sieges:' || :instance, 0))";

    private static final String INSERER =
            """
            insert into siege (instance_id, place, college, suppleant_de, fonction,
                   organisation_id, compte_id, nom, courriel, designe_par, designation, debut, fin,
                   succede_a, cree_par, cree_le)
            values (:instance, :place, :college, :suppleantDe, :fonction, :organisation, :compte,
                    :nom, :courriel, :designePar, :designation, :debut, :fin, :succedeA, :par, :le)
            returning id
            """;

    private static final String TERMINER =
            """
            update siege set fin = :fin, fin_motif = :motif, version = version + 1
             where id = :id and version = :version
               and not exists (select 1 from siege n where n.succede_a = :id)
            """;

    private static final String MODIFIER =
            """
            update siege set fonction = :fonction, college = :college, fin = :fin,
                   designe_par = :designePar, designation = :designation, version = version + 1
             where id = :id and version = :version
               and not exists (select 1 from siege n where n.succede_a = :id)
            """;

    private static final String MES_FONCTIONS =
            """
            select fonction from siege
             where instance_id = :instance and compte_id = acteur_compte()
               and debut <= :jour and (fin is null or fin >= :jour)
            """;

    /// Bodies with a vacant place, an end to come or a recent one.
    private static final String A_SOIGNER =
            """
            select distinct instance_id from siege
             where fin >= :depuis or (compte_id is null and nom = '' and fin is null)
            """;

    private final JdbcClient db;

    SiegesSql(JdbcClient db) {
        this.db = db;
    }

    /// Changes of one composition wait for each other.
    public void verrouiller(InstanceId instance) {
        db.sql(VERROUILLER).param("instance", instance.valeur()).query().singleRow();
    }

    /// All of them, by place, then one after the other.
    public List<Siege> lister(InstanceId instance) {
        return db.sql(D_UNE_INSTANCE)
                .param("instance", instance.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    /// The same, after one of them, so many at most.
    public List<Siege> page(InstanceId instance, @Nullable SiegeId apres, int auPlus) {
        return db.sql(PAGE)
                .param("instance", instance.valeur())
                .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                .param("auPlus", auPlus)
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<Siege> trouver(SiegeId id) {
        return db.sql(UN).param("id", id.valeur()).query((r, _) -> lire(r)).optional();
    }

    /// The functions that the actor holds there that day.
    public List<FonctionSiege> mesFonctions(InstanceId instance, LocalDate jour) {
        return db
                .sql(MES_FONCTIONS)
                .param("instance", instance.valeur())
                .param("jour", jour)
                .query(String.class)
                .list()
                .stream()
                .map(FonctionSiege::valueOf)
                .toList();
    }

    /// The account of somebody who was named with an address, be it of another organisation.
    public Optional<CompteId> compteDe(String courriel) {
        return db.sql("select compte_a_cette_adresse(:courriel)")
                .param("courriel", courriel)
                .query(Long.class)
                .optional()
                .map(CompteId::new);
    }

    public List<Long> instancesASoigner(LocalDate depuis) {
        return db.sql(A_SOIGNER).param("depuis", depuis).query(Long.class).list();
    }

    public SiegeId inserer(
            InstanceId instance,
            int place,
            NouveauSiege n,
            @Nullable SiegeId succedeA,
            Instant le) {
        var o = n.occupant();
        return new SiegeId(
                db.sql(INSERER)
                        .param("instance", instance.valeur())
                        .param("place", place)
                        .param("college", n.college().name())
                        .param("suppleantDe", n.suppleantDe())
                        .param("fonction", n.fonction().name())
                        .param(
                                "organisation",
                                n.organisation() == null ? null : n.organisation().valeur())
                        .param("compte", o.compte() == null ? null : o.compte().valeur())
                        .param("nom", o.nom())
                        .param("courriel", o.courriel())
                        .param("designePar", n.designePar())
                        .param("designation", n.designation().name())
                        .param("debut", n.debut())
                        .param("fin", n.fin())
                        .param("succedeA", succedeA == null ? null : succedeA.valeur())
                        .param("par", par())
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single());
    }

    public boolean terminer(SiegeId id, int version, LocalDate fin, String motif) {
        return db.sql(TERMINER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("fin", fin)
                        .param("motif", motif)
                        .update()
                == 1;
    }

    public boolean modifier(Siege s) {
        return db.sql(MODIFIER)
                        .param("id", s.id().valeur())
                        .param("version", s.version())
                        .param("fonction", s.fonction().name())
                        .param("college", s.college().name())
                        .param("fin", s.fin())
                        .param("designePar", s.designePar())
                        .param("designation", s.designation().name())
                        .update()
                == 1;
    }

    private static @Nullable Long par() {
        return Acteur.courant().connecte() ? Acteur.courant().compte() : null;
    }

    private static Siege lire(ResultSet r) throws SQLException {
        var organisation = r.getObject("organisation_id", Long.class);
        var compte = r.getObject("compte_id", Long.class);
        var succedeA = r.getObject("succede_a", Long.class);
        return new Siege(
                new SiegeId(r.getLong("id")),
                r.getInt("version"),
                new InstanceId(r.getLong("instance_id")),
                r.getInt("place"),
                College.valueOf(r.getString("college")),
                r.getObject("suppleant_de", Integer.class),
                FonctionSiege.valueOf(r.getString("fonction")),
                organisation == null ? null : new OrganisationId(organisation),
                compte == null ? null : new CompteId(compte),
                r.getString("nom"),
                r.getString("courriel"),
                r.getString("designe_par"),
                Designation.valueOf(r.getString("designation")),
                r.getObject("debut", LocalDate.class),
                r.getObject("fin", LocalDate.class),
                Objects.requireNonNullElse(r.getString("fin_motif"), ""),
                succedeA == null ? null : new SiegeId(succedeA));
    }
}

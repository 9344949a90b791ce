package fr.unisson.indicateurs.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Mesure;
import fr.unisson.indicateurs.OrigineValeur;
import fr.unisson.indicateurs.Periode;
import fr.unisson.indicateurs.ValeurVue;
import fr.unisson.indicateurs.domaine.EtatValeur;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes and reads values. Every change of one compares its version: a stale writer gets false.
@Repository
public class ValeursSql {

    private static final String NAITRE =
            """
            with nee as (
                insert into valeur (indicateur_id, organisation_id, debut, fin, etat, numerateur,
                                    denominateur, valeur, methode, origine)
                select i.id, i.organisation_id, :debut, :fin, 'SAISIE', :numerateur, :denominateur,
                       :valeur, i.methode, :origine
                  from indicateur i where i.id = :indicateur
                on conflict (indicateur_id, debut) do nothing
                returning id)
            select id from nee
            """;

    private static final String PASSER =
            """
            update valeur set etat = :vers, version = version + 1
             where id = :id and version = :version and etat = :de
            """;

    private static final String MESURER =
            """
            update valeur v
               set etat = :vers, version = v.version + 1, rang = v.rang + 1,
                   numerateur = :numerateur, denominateur = :denominateur, valeur = :valeur,
                   methode = i.methode, origine = :origine
              from indicateur i
             where v.id = :id and v.version = :version and v.etat = :de and i.id = v.indicateur_id
            """;

    private static final String GARDER_LA_MESURE =
            """
            insert into valeur_mesure (valeur_id, organisation_id, rang, numerateur, denominateur,
                                       valeur, methode, origine, motif, compte_id, le)
            select id, organisation_id, rang, numerateur, denominateur, valeur, methode, origine,
                   :motif, :par, :le
              from valeur where id = :id
            """;

    private static final String HISTORISER =
            """
            insert into valeur_historique (valeur_id, organisation_id, version, transition, de, vers,
                                           role, compte_id, motif, le)
            select id, organisation_id, version, :transition, :de, etat, :role, :par, :motif, :le
              from valeur where id = :id
            """;

    static final String TROUVER =
            Lecture.VALEUR + " where v.indicateur_id = :indicateur and v.debut = :debut";

    private static final String VERROUILLER =
            """
            select count(*) from (
              select id from valeur
               where indicateur_id = any (:indicateurs) and debut = :debut
               order by id for update) v
            """;

    private static final String VERROUILLER_LES_FORMULES =
            "select pg_advisory_xact_lock(hashtextextended('formules:' || :organisation, 0))";

    static final String EN_PERIODE =
            Lecture.VALEUR
                    + " where v.organisation_id = :organisation and v.debut = :debut"
                    + " and m.frequence = :frequence";

    static final String SERIES =
            Lecture.VALEURS
                    + " where v.indicateur_id = any (:indicateurs) and v.debut >= :depuis"
                    + " order by v.indicateur_id, v.debut";

    /// Those that stand: see [ValeurVue#manquante].
    private static final String PAGE =
            Lecture.VALEURS
                    + """
                     where v.indicateur_id = :indicateur and v.debut >= :depuis
                       and (v.valeur is not null or v.denominateur = 0)
                       and (:apres::bigint is null or v.debut >
                            (select a.debut from valeur a
                              where a.id = :apres and a.indicateur_id = :indicateur))
                     order by v.debut
                     limit :auPlus
                    """;

    static final String DERNIERES =
            """
            select v.id, v.indicateur_id, v.debut, v.version, v.etat, v.rang, v.numerateur,
                   v.denominateur, v.valeur, v.methode, v.origine, m.frequence,
                   null::bigint as auteur_id
              from indicateur i
              join indicateur_methode m on m.indicateur_id = i.id and m.version = i.methode
             cross join lateral (
               select * from valeur x where x.indicateur_id = i.id
                order by x.debut desc limit :nombre) v
             where i.organisation_id = :organisation
             order by v.indicateur_id, v.debut desc
            """;

    private final JdbcClient db;

    ValeursSql(JdbcClient db) {
        this.db = db;
    }

    /// @return empty when somebody else was faster
    public Optional<Long> naitre(
            IndicateurId indicateur, Periode periode, Mesure mesure, OrigineValeur origine) {
        return mesure(db.sql(NAITRE), mesure, origine)
                .param("indicateur", indicateur.valeur())
                .param("debut", periode.debut())
                .param("fin", periode.fin())
                .query(Long.class)
                .optional();
    }

    public boolean passer(long id, int version, EtatValeur de, EtatValeur vers) {
        return db.sql(PASSER)
                        .param("id", id)
                        .param("version", version)
                        .param("de", de.name())
                        .param("vers", vers.name())
                        .update()
                == 1;
    }

    public boolean mesurer(
            long id,
            int version,
            EtatValeur de,
            EtatValeur vers,
            Mesure mesure,
            OrigineValeur origine) {
        return mesure(db.sql(MESURER), mesure, origine)
                        .param("id", id)
                        .param("version", version)
                        .param("de", de.name())
                        .param("vers", vers.name())
                        .update()
                == 1;
    }

    /// Keeps the figures that the value now has.
    public void garderLaMesure(long id, @Nullable String motif, Instant le) {
        db.sql(GARDER_LA_MESURE)
                .param("id", id)
                .param("motif", motif)
                .param("par", IndicateursSql.par())
                .param("le", IndicateursSql.utc(le))
                .update();
    }

    /// @param de state before; null at birth
    public void historiser(
            long id,
            String transition,
            @Nullable EtatValeur de,
            String role,
            @Nullable String motif,
            Instant le) {
        db.sql(HISTORISER)
                .param("id", id)
                .param("transition", transition)
                .param("de", de == null ? null : de.name())
                .param("role", role)
                .param("motif", motif)
                .param("par", IndicateursSql.par())
                .param("le", IndicateursSql.utc(le))
                .update();
    }

    public Optional<ValeurVue> trouver(IndicateurId indicateur, Periode periode) {
        return db.sql(TROUVER)
                .param("indicateur", indicateur.valeur())
                .param("debut", periode.debut())
                .query(Lecture::valeur)
                .optional();
    }

    /// So that two pages sent at once are decided one after the other.
    public void verrouiller(Collection<IndicateurId> indicateurs, LocalDate debut) {
        db.sql(VERROUILLER)
                .param("indicateurs", ids(indicateurs))
                .param("debut", debut)
                .query(Long.class)
                .single();
    }

    /// So that a formula reads what the one before wrote on its operands. Taken before any row.
    public void verrouillerLesFormules(OrganisationId organisation) {
        db.sql(VERROUILLER_LES_FORMULES)
                .param("organisation", organisation.valeur())
                .query()
                .singleRow();
    }

    public List<ValeurVue> enPeriode(OrganisationId organisation, Periode periode) {
        return db.sql(EN_PERIODE)
                .param("organisation", organisation.valeur())
                .param("debut", periode.debut())
                .param("frequence", periode.frequence().name())
                .query(Lecture::valeur)
                .list();
    }

    /// Values of these indicators since a day, in order of periods.
    public List<ValeurVue> series(Collection<IndicateurId> indicateurs, LocalDate depuis) {
        return db.sql(SERIES)
                .param("indicateurs", ids(indicateurs))
                .param("depuis", depuis)
                .query(Lecture::valeur)
                .list();
    }

    /// Those of one indicator that stand, the earliest first, so many at most.
    ///
    /// @param apres the last one of the former page
    public List<ValeurVue> page(
            IndicateurId indicateur, LocalDate depuis, @Nullable Long apres, int auPlus) {
        return db.sql(PAGE)
                .param("indicateur", indicateur.valeur())
                .param("depuis", depuis)
                .param("apres", apres, java.sql.Types.BIGINT)
                .param("auPlus", auPlus)
                .query(Lecture::valeur)
                .list();
    }

    /// The latest values of each indicator of an organisation, latest first.
    public List<ValeurVue> dernieres(OrganisationId organisation, int nombre) {
        return db.sql(DERNIERES)
                .param("organisation", organisation.valeur())
                .param("nombre", nombre)
                .query(Lecture::valeur)
                .list();
    }

    static Long[] ids(Collection<IndicateurId> indicateurs) {
        return indicateurs.stream().map(IndicateurId::valeur).toArray(Long[]::new);
    }

    private static JdbcClient.StatementSpec mesure(
            JdbcClient.StatementSpec sql, Mesure m, OrigineValeur origine) {
        return sql.param("numerateur", m.numerateur(), java.sql.Types.NUMERIC)
                .param("denominateur", m.denominateur(), java.sql.Types.NUMERIC)
                .param("valeur", m.valeur(), java.sql.Types.NUMERIC)
                .param("origine", origine.name());
    }
}

package fr.unisson.essms.donnees;

import fr.unisson.essms.ImportDeResultats.Bilan;
import fr.unisson.essms.ImportDeResultats.Erreur;
import fr.unisson.essms.ImportDeResultats.Etat;
import fr.unisson.essms.ImportDeResultats.Mode;
import fr.unisson.essms.ImportDeResultats.Rapport;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.Lettre;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Published results as they come in, and what is derived from all of them afterwards.
@Repository
public class ImportDeResultatsSql {

    /// Rows as they are read, dropped once merged.
    private static final String TABLE =
            """
            create temporary table resultat_lu (finess text, eval_code text, raison_sociale text,
              region text, region_cle text, departement text, categorie text,
              categorie_libelle text, debut date, fin date, traceurs int,
              lettre text, objectifs numeric, imperatifs int, imperatifs_hauts int, notes jsonb,
              controles jsonb) on commit drop
            """;

    private static final String FUSIONNER =
            """
            with ecrit as (
              insert into essms_resultat as r (finess, eval_code, fictif, raison_sociale, region,
                region_cle, departement, categorie, categorie_libelle, debut, fin,
                traceurs, lettre, objectifs, imperatifs, imperatifs_hauts, notes, controles, lu_le)
              select finess, eval_code, :fictif, raison_sociale, region, region_cle, departement,
                     categorie, categorie_libelle, debut, fin, traceurs, lettre,
                     objectifs, imperatifs, imperatifs_hauts, notes, controles, :le
                from resultat_lu
              on conflict (finess, eval_code) do update set fictif = excluded.fictif,
                raison_sociale = excluded.raison_sociale, region = excluded.region,
                region_cle = excluded.region_cle, departement = excluded.departement,
                categorie = excluded.categorie, categorie_libelle = excluded.categorie_libelle,
                debut = excluded.debut, fin = excluded.fin,
                traceurs = excluded.traceurs, lettre = excluded.lettre,
                objectifs = excluded.objectifs, imperatifs = excluded.imperatifs,
                imperatifs_hauts = excluded.imperatifs_hauts, notes = excluded.notes,
                controles = excluded.controles, lu_le = excluded.lu_le
              where (r.fictif, r.raison_sociale, r.region, r.departement, r.categorie,
                     r.categorie_libelle, r.debut, r.fin, r.traceurs, r.lettre,
                     r.objectifs, r.imperatifs, r.imperatifs_hauts, r.notes, r.controles)
                is distinct from (excluded.fictif, excluded.raison_sociale, excluded.region,
                     excluded.departement, excluded.categorie, excluded.categorie_libelle,
                     excluded.debut, excluded.fin, excluded.traceurs,
                     excluded.lettre, excluded.objectifs, excluded.imperatifs,
                     excluded.imperatifs_hauts, excluded.notes, excluded.controles)
              -- no row was there before
              returning (r.xmax = 0) as nouvelle)
            select count(*) filter (where nouvelle) as nouvelles,
                   count(*) filter (where not nouvelle) as modifiees from ecrit
            """;

    /// Establishments that the directory does not know: their results serve their peers all the
    /// same.
    private static final String ABSENTS =
            """
            select count(distinct finess)::int from resultat_lu l
             where not exists (select from etablissement e where e.finess_et = l.finess)
            """;

    /// The latest evaluation of each establishment; the demonstration alone, or published rows.
    private static final String RETENIR =
            """
            with ordre as (
              select finess, eval_code, fictif = not exists (
                       select from essms_resultat v where not v.fictif)
                     and row_number() over (partition by finess, fictif
                       order by fin desc, eval_code desc) = 1 as retenu
                from essms_resultat)
            update essms_resultat r set retenu = o.retenu from ordre o
             where o.finess = r.finess and o.eval_code = r.eval_code and r.retenu <> o.retenu
            """;

    /// `M` is the mean of the objectives out of 100.
    private static final String MEDIANES =
            """
            insert into essms_mediane (categorie, region_cle, repere, mediane, pairs)
            select r.categorie, coalesce(r.region_cle, ''), n.repere,
                   percentile_cont(0.5) within group (order by n.note), count(*)
              from essms_resultat r cross join lateral (
                     select key as repere, cast(value as double precision) as note
                       from jsonb_each_text(r.notes)
                     union all
                     select 'M', cast(r.objectifs as double precision)
                      where r.objectifs is not null) n
             where r.retenu
             group by grouping sets ((r.categorie, n.repere),
                                     (r.categorie, r.region_cle, n.repere))
            having count(*) >= 5
            """;

    private static final String GROUPES =
            """
            select floor(objectifs)::int as objectifs,
                   floor(100.0 * imperatifs_hauts / imperatifs)::int as imperatifs, lettre,
                   count(*)::int as nombre
              from essms_resultat
             where lettre is not null and objectifs is not null and imperatifs_hauts is not null
               and imperatifs > 0
               and fictif = not exists (select from essms_resultat v where not v.fictif)
             group by 1, 2, 3
            """;

    private static final String SEUILS =
            """
            insert into essms_seuils (a_objectifs, a_imperatifs, b_objectifs, b_imperatifs,
              c_objectifs, c_imperatifs, evaluations, expliquees, fictif, le)
            values (:ao, :ai, :bo, :bi, :co, :ci, :evaluations, :expliquees,
              not exists (select from essms_resultat v where not v.fictif), :le)
            """;

    private static final String DEMANDER =
            """
            insert into essms_import (nom, empreinte, fictif, essai, lues, nouvelles, modifiees,
              refusees, ignorees, erreurs, par, compte_id, le)
            values (:nom, :empreinte, :fictif, :essai, 0, 0, 0, 0, 0, '[]', :par, :compte, :le)
            returning id
            """;

    private static final String FINIR =
            """
            update essms_import set etat = :etat, refus = :refus, lues = :lues,
                   nouvelles = :nouvelles, modifiees = :modifiees, refusees = :refusees,
                   ignorees = :ignorees, absents = :absents, erreurs = cast(:erreurs as jsonb)
             where id = :id
            """;

    /// An import under way holds the lock: without it, nobody works on it any more. One just asked
    /// for is about to take it, here or on another node.
    private static final String INTERROMPUS =
            """
            update essms_import set etat = 'REFUSE', refus = :refus
             where (etat in ('LECTURE', 'ECRITURE')
                    or etat = 'EN_ATTENTE' and le < :le - interval '1 minute')
               and pg_try_advisory_xact_lock(hashtextextended('essms:resultats', 0))
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ImportDeResultatsSql(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    public record Fusion(int nouvelles, int modifiees) {}

    /// One import at a time, until the end of the transaction.
    public void verrouiller() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('essms:resultats', 0))")
                .query()
                .singleRow();
    }

    /// Where rows are copied to before they are merged.
    public void preparer() {
        db.sql(TABLE).update();
    }

    public ChargementDeResultats charger(OutputStream copie) {
        return new ChargementDeResultats(copie, json);
    }

    public int absents() {
        return db.sql(ABSENTS).query(Integer.class).single();
    }

    /// The rows copied, of which no number and evaluation come twice.
    public Fusion fusionner(boolean fictif, Instant le) {
        var fusion =
                db.sql(FUSIONNER)
                        .param("fictif", fictif)
                        .param("le", AutoevaluationSql.moment(le))
                        .query(Fusion.class)
                        .single();
        db.sql("drop table resultat_lu").update();
        return fusion;
    }

    /// What everything loaded so far says together.
    public void recalculer() {
        // Two million notes are sorted: in memory, this import alone.
        db.sql("select set_config('work_mem', '64MB', true)").query().singleRow();
        db.sql(RETENIR).update();
        db.sql("delete from essms_mediane").update();
        db.sql(MEDIANES).update();
    }

    public List<AjustementDesSeuils.Groupe> groupes() {
        return db.sql(GROUPES)
                .query((rs, _) ->
                        new AjustementDesSeuils.Groupe(
                                rs.getInt("objectifs"),
                                rs.getInt("imperatifs"),
                                Lettre.valueOf(rs.getString("lettre")),
                                rs.getInt("nombre")))
                .list();
    }

    public void ajuster(AjustementDesSeuils a, Instant le) {
        var s = a.seuils();
        db.sql(SEUILS)
                .param("ao", s.a().objectifs())
                .param("ai", s.a().imperatifs())
                .param("bo", s.b().objectifs())
                .param("bi", s.b().imperatifs())
                .param("co", s.c().objectifs())
                .param("ci", s.c().imperatifs())
                .param("evaluations", a.evaluations())
                .param("expliquees", a.expliquees())
                .param("le", AutoevaluationSql.moment(le))
                .update();
    }

    /// @param compte of who sent the file, null for the command line
    public long demander(
            String nom,
            String empreinte,
            Mode mode,
            String par,
            @Nullable Long compte,
            Instant le) {
        return db.sql(DEMANDER)
                .param("nom", nom)
                .param("empreinte", empreinte)
                .param("fictif", mode == Mode.DEMONTRER)
                .param("essai", mode == Mode.ESSAYER)
                .param("par", par)
                .param("compte", compte, Types.BIGINT)
                .param("le", AutoevaluationSql.moment(le))
                .query(Long.class)
                .single();
    }

    public void avancer(long id, Etat etat, int lues) {
        db.sql("update essms_import set etat = :etat, lues = :lues where id = :id")
                .param("etat", etat.name())
                .param("lues", lues)
                .param("id", id)
                .update();
    }

    public void finir(long id, Bilan b) {
        db.sql(FINIR)
                .param("id", id)
                .param("etat", (b.refus().isEmpty() ? Etat.TERMINE : Etat.REFUSE).name())
                .param("refus", b.refus())
                .param("lues", b.lues())
                .param("nouvelles", b.nouvelles())
                .param("modifiees", b.modifiees())
                .param("refusees", b.refusees())
                .param("ignorees", b.ignorees())
                .param("absents", b.absents())
                .param("erreurs", json.writeValueAsString(b.erreurs()))
                .update();
    }

    public void refuserLesInterrompus(String refus, Instant le) {
        db.sql(INTERROMPUS).param("refus", refus).param("le", le.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Rapport> trouver(long id) {
        return db.sql("select * from essms_import where id = :id")
                .param("id", id)
                .query((rs, _) -> rapport(rs))
                .optional();
    }

    /// The latest first.
    public List<Rapport> imports(int auPlus) {
        return db.sql("select * from essms_import order by id desc limit :auPlus")
                .param("auPlus", auPlus)
                .query((rs, _) -> rapport(rs))
                .list();
    }

    private Rapport rapport(ResultSet rs) throws SQLException {
        return new Rapport(
                rs.getLong("id"),
                rs.getString("nom"),
                Etat.valueOf(rs.getString("etat")),
                rs.getBoolean("essai"),
                rs.getBoolean("fictif"),
                new Bilan(
                        rs.getString("refus"),
                        rs.getInt("lues"),
                        rs.getInt("nouvelles"),
                        rs.getInt("modifiees"),
                        rs.getInt("refusees"),
                        rs.getInt("ignorees"),
                        rs.getInt("absents"),
                        json.readValue(
                                rs.getString("erreurs"), new TypeReference<List<Erreur>>() {})),
                rs.getString("par"),
                AutoevaluationSql.instant(rs, "le"));
    }
}

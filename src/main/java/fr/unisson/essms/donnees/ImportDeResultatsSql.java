package fr.unisson.essms.donnees;

import fr.unisson.essms.ImportDeResultats;
import fr.unisson.essms.domaine.AjustementDesSeuils;
import fr.unisson.essms.domaine.Controle;
import fr.unisson.essms.domaine.Lettre;
import fr.unisson.essms.domaine.ResultatPublie;
import fr.unisson.socle.tableur.Mots;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Published results as they come in, and what is derived from all of them afterwards.
@Repository
public class ImportDeResultatsSql {

    private static final String FUSIONNER =
            """
            with lu as (
              select * from jsonb_to_recordset(cast(:lot as jsonb)) as x (finess text,
                eval_code text, raison_sociale text, region text, region_cle text,
                departement text, categorie text, categorie_libelle text, debut date, fin date,
                organisme text, traceurs int, lettre text, objectifs numeric, imperatifs int,
                imperatifs_hauts int, notes jsonb, controles jsonb)),
            ecrit as (
              insert into essms_resultat as r (finess, eval_code, fictif, raison_sociale, region,
                region_cle, departement, categorie, categorie_libelle, debut, fin, organisme,
                traceurs, lettre, objectifs, imperatifs, imperatifs_hauts, notes, controles, lu_le)
              select finess, eval_code, :fictif, raison_sociale, region, region_cle, departement,
                     categorie, categorie_libelle, debut, fin, organisme, traceurs, lettre,
                     objectifs, imperatifs, imperatifs_hauts, notes, controles, :le
                from lu
              on conflict (finess, eval_code) do update set fictif = excluded.fictif,
                raison_sociale = excluded.raison_sociale, region = excluded.region,
                region_cle = excluded.region_cle, departement = excluded.departement,
                categorie = excluded.categorie, categorie_libelle = excluded.categorie_libelle,
                debut = excluded.debut, fin = excluded.fin, organisme = excluded.organisme,
                traceurs = excluded.traceurs, lettre = excluded.lettre,
                objectifs = excluded.objectifs, imperatifs = excluded.imperatifs,
                imperatifs_hauts = excluded.imperatifs_hauts, notes = excluded.notes,
                controles = excluded.controles, lu_le = excluded.lu_le
              where (r.fictif, r.raison_sociale, r.region, r.departement, r.categorie,
                     r.categorie_libelle, r.debut, r.fin, r.organisme, r.traceurs, r.lettre,
                     r.objectifs, r.imperatifs, r.imperatifs_hauts, r.notes, r.controles)
                is distinct from (excluded.fictif, excluded.raison_sociale, excluded.region,
                     excluded.departement, excluded.categorie, excluded.categorie_libelle,
                     excluded.debut, excluded.fin, excluded.organisme, excluded.traceurs,
                     excluded.lettre, excluded.objectifs, excluded.imperatifs,
                     excluded.imperatifs_hauts, excluded.notes, excluded.controles)
              -- no row was there before
              returning (r.xmax = 0) as nouvelle)
            select count(*) filter (where nouvelle) as nouvelles,
                   count(*) filter (where not nouvelle) as modifiees from ecrit
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

    private static final String NOTER =
            """
            insert into essms_import (nom, empreinte, fictif, lues, nouvelles, modifiees,
              refusees, ignorees, erreurs, par, compte_id, le)
            values (:nom, :empreinte, :fictif, :lues, :nouvelles, :modifiees, :refusees,
              :ignorees, cast(:erreurs as jsonb), :par, :compte, :le)
            returning id
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

    /// @param lot no number and evaluation twice
    public Fusion fusionner(List<ResultatPublie> lot, boolean fictif, Instant le) {
        return db.sql(FUSIONNER)
                .param("lot", json.writeValueAsString(lot.stream().map(this::ligne).toList()))
                .param("fictif", fictif)
                .param("le", AutoevaluationSql.moment(le))
                .query(Fusion.class)
                .single();
    }

    private Map<String, @Nullable Object> ligne(ResultatPublie r) {
        var ligne = new HashMap<String, @Nullable Object>();
        ligne.put("finess", r.finess());
        ligne.put("eval_code", r.evaluation());
        ligne.put("raison_sociale", r.raisonSociale());
        ligne.put("region", r.region());
        ligne.put("region_cle", Mots.cle(r.region()));
        ligne.put("departement", r.departement());
        ligne.put("categorie", r.categorie());
        ligne.put("categorie_libelle", r.libelleCategorie());
        ligne.put("debut", r.debut() == null ? null : r.debut().toString());
        ligne.put("fin", r.fin().toString());
        ligne.put("organisme", r.organisme());
        ligne.put("traceurs", r.traceurs());
        ligne.put("lettre", r.lettre() == null ? null : r.lettre().name());
        ligne.put("objectifs", r.objectifs());
        ligne.put("imperatifs", r.imperatifs());
        ligne.put("imperatifs_hauts", r.hauts());
        ligne.put("notes", r.notes());
        ligne.put("controles", Controle.de(r));
        return ligne;
    }

    /// What everything loaded so far says together.
    public void recalculer() {
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
    public long noter(
            ImportDeResultats.Rapport r, String empreinte, @Nullable Long compte, Instant le) {
        return db.sql(NOTER)
                .param("nom", r.nom())
                .param("empreinte", empreinte)
                .param("fictif", r.fictif())
                .param("lues", r.lues())
                .param("nouvelles", r.nouvelles())
                .param("modifiees", r.modifiees())
                .param("refusees", r.refusees())
                .param("ignorees", r.ignorees())
                .param("erreurs", json.writeValueAsString(r.erreurs()))
                .param("par", r.par())
                .param("compte", compte, Types.BIGINT)
                .param("le", AutoevaluationSql.moment(le))
                .query(Long.class)
                .single();
    }

    /// The latest first.
    public List<ImportDeResultats.Rapport> imports(int auPlus) {
        return db.sql("select * from essms_import order by id desc limit :auPlus")
                .param("auPlus", auPlus)
                .query((rs, _) ->
                        new ImportDeResultats.Rapport(
                                rs.getString("nom"),
                                rs.getBoolean("fictif"),
                                null,
                                rs.getInt("lues"),
                                rs.getInt("nouvelles"),
                                rs.getInt("modifiees"),
                                rs.getInt("refusees"),
                                rs.getInt("ignorees"),
                                json.readValue(
                                        rs.getString("erreurs"),
                                        new TypeReference<List<ImportDeResultats.Erreur>>() {}),
                                rs.getString("par"),
                                AutoevaluationSql.instant(rs, "le")))
                .list();
    }
}

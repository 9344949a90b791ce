package fr.unisson.essms.donnees;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.domaine.Cote;
import fr.unisson.essms.domaine.CoteDonnee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Marks: only added, the last version of each one counts.
@Repository
public class CotationSql {

    /// Writes one mark and reads those of its objective again, whatever the size of the grid. The
    /// evaluation is held open meanwhile; who comes with an old version writes nothing.
    private static final String COTER =
            """
            with ouverte as (
              select id from autoevaluation where id = :id and etat = 'EN_COURS' for share),
            element as (
              select e.* from autoevaluation_element e join ouverte o on o.id = e.autoevaluation_id
               where e.noeud_id = :element),
            ecrite as (
              insert into autoevaluation_cotation (autoevaluation_id, noeud_id, personne, version,
                valeur, commentaire, justification, preuve, a_reprendre, imperatif, par_personne,
                compte_id, le)
              select e.autoevaluation_id, e.noeud_id, :personne, :lue + 1, :valeur, :commentaire,
                     :justification, :preuve, :reprendre, e.imperatif, e.par_personne,
                     acteur_compte(), :le
                from element e
               where :lue = coalesce((select max(c.version) from autoevaluation_cotation c
                 where c.autoevaluation_id = :id and c.noeud_id = :element
                   and c.personne = :personne), 0)
              on conflict do nothing
              returning noeud_id, personne, version, valeur)
            select noeud_id, personne, version, valeur, true as neuve from ecrite
            union all
            select c.noeud_id, c.personne, c.version, c.valeur, false
              from autoevaluation_cote c
              join autoevaluation_element x on x.autoevaluation_id = c.autoevaluation_id
               and x.noeud_id = c.noeud_id
              join element e on e.objectif_id = x.objectif_id
              left join autoevaluation_personne p on p.autoevaluation_id = c.autoevaluation_id
               and p.rang = c.personne
             where c.autoevaluation_id = :id and p.retiree_le is null
               and not (c.noeud_id = :element and c.personne = :personne)
            """;

    /// Those of persons who withdrew count no more.
    private static final String LIRE =
            """
            select c.*, q.prenom || ' ' || q.nom as par
              from autoevaluation_cote c
              join autoevaluation_element e on e.autoevaluation_id = c.autoevaluation_id
               and e.noeud_id = c.noeud_id
              left join autoevaluation_personne p on p.autoevaluation_id = c.autoevaluation_id
               and p.rang = c.personne
              left join compte q on q.id = c.compte_id
             where c.autoevaluation_id = :id and p.retiree_le is null
               and (cast(:objectif as bigint) is null or e.objectif_id = :objectif)
            """;

    private static final String VERSION =
            """
            select c.*, q.prenom || ' ' || q.nom as par
              from autoevaluation_cotation c left join compte q on q.id = c.compte_id
             where c.autoevaluation_id = :id and c.noeud_id = :element and c.personne = :personne
               and (cast(:version as int) is null or c.version = :version)
             order by c.version desc limit 1
            """;

    private final JdbcClient db;

    CotationSql(JdbcClient db) {
        this.db = db;
    }

    /// The marks of the objective, the one just written among them.
    ///
    /// @param version of the mark just written
    public record Ecrite(int version, List<CoteDonnee> cotes) {}

    private record Rangee(
            long element, int personne, int version, @Nullable String valeur, boolean neuve) {}

    /// Empty when somebody else wrote this mark meanwhile, or when the evaluation is closed.
    ///
    /// @param lue the version that was shown, 0 for none
    public Optional<Ecrite> coter(
            AutoevaluationId id,
            long element,
            int personne,
            int lue,
            CoteVue.Saisie saisie,
            Instant le) {
        var cote = saisie.cote();
        var rangees =
                db.sql(COTER)
                        .param("id", id.valeur())
                        .param("element", element)
                        .param("personne", personne)
                        .param("lue", lue)
                        .param("valeur", cote == null ? null : cote.code(), Types.VARCHAR)
                        .param("commentaire", saisie.commentaire())
                        .param("justification", saisie.justification())
                        .param("preuve", saisie.preuve())
                        .param("reprendre", saisie.aReprendre())
                        .param("le", AutoevaluationSql.moment(le))
                        .query((rs, _) ->
                                new Rangee(
                                        rs.getLong("noeud_id"),
                                        rs.getInt("personne"),
                                        rs.getInt("version"),
                                        rs.getString("valeur"),
                                        rs.getBoolean("neuve")))
                        .list();
        return rangees.stream()
                .filter(Rangee::neuve)
                .findFirst()
                .map(neuve ->
                        new Ecrite(
                                neuve.version(),
                                rangees.stream()
                                        .flatMap(r ->
                                                Cote.lire(r.valeur()).stream()
                                                        .map(c ->
                                                                new CoteDonnee(
                                                                        r.element(),
                                                                        r.personne(),
                                                                        c)))
                                        .toList()));
    }

    /// @param objectif null for the whole grid
    public List<CoteVue> lire(AutoevaluationId id, @Nullable Long objectif) {
        return db.sql(LIRE)
                .param("id", id.valeur())
                .param("objectif", objectif, Types.BIGINT)
                .query((rs, _) -> vue(rs))
                .list();
    }

    /// @param version null for the last one
    public Optional<CoteVue> version(
            AutoevaluationId id, long element, int personne, @Nullable Integer version) {
        return db.sql(VERSION)
                .param("id", id.valeur())
                .param("element", element)
                .param("personne", personne)
                .param("version", version, Types.INTEGER)
                .query((rs, _) -> vue(rs))
                .optional();
    }

    private static CoteVue vue(ResultSet rs) throws SQLException {
        var par = rs.getString("par");
        return new CoteVue(
                rs.getLong("noeud_id"),
                rs.getInt("personne"),
                rs.getInt("version"),
                Cote.lire(rs.getString("valeur")).orElse(null),
                rs.getString("commentaire"),
                rs.getString("justification"),
                rs.getString("preuve"),
                rs.getBoolean("a_reprendre"),
                par == null ? "" : par);
    }
}

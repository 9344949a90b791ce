package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.Position;
import fr.unisson.socle.Introuvable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Points of agreement and divergences, with each stance in its author's words. None goes away.
@Repository
@Transactional(readOnly = true)
public class PointsLecture {

    /// @param etat null for a point of agreement
    /// @param redactionVersion the version of the article that settled it
    public record Point(
            long id,
            @Nullable Integer volet,
            @Nullable String article,
            @Nullable String articleTitre,
            String nature,
            String enonce,
            @Nullable EtatDivergence etat,
            boolean bloquante,
            int version,
            @Nullable Long amendementId,
            @Nullable Integer redactionVersion,
            @Nullable String reserve,
            @Nullable LocalDate dateReport,
            @Nullable String decision,
            @Nullable String auteur,
            OffsetDateTime noteLe) {

        public boolean divergence() {
            return etat != null;
        }
    }

    /// One stance; a party's latest one holds, the former ones stay readable.
    ///
    /// @param partie null for a person who speaks for no party
    public record Prise(
            long pointId,
            @Nullable String partie,
            String auteur,
            String role,
            Position position,
            @Nullable String motif,
            OffsetDateTime le,
            boolean actuelle,
            boolean mienne) {}

    public record Passage(
            String transition,
            String vers,
            @Nullable String auteur,
            @Nullable String motif,
            OffsetDateTime le) {}

    private static final String COLONNES =
            """
            select p.id, v.numero as volet, a.numero as article, a.titre as article_titre, p.nature,
                   p.enonce, p.etat, p.bloquante, p.version, p.amendement_id, p.redaction_version,
                   p.reserve, p.date_report, p.decision, compte_nom(p.note_par) as auteur, p.note_le
              from point p
              left join volet v on v.id = p.volet_id and v.convention_id = p.convention_id
              left join article a on a.id = p.article_id and a.convention_id = p.convention_id
             where p.convention_id = :convention
            """;

    private static final String TOUS =
            COLONNES + " order by v.numero nulls last, p.etat is null, p.id";
    private static final String DU_VOLET = COLONNES + " and p.volet_id = :cle order by p.id";
    private static final String DE_L_ARTICLE = COLONNES + " and p.article_id = :cle order by p.id";
    private static final String TROUVER = COLONNES + " and p.id = :cle";

    private static final String PRISES =
            """
            select x.point_id, o.raison_sociale as partie,
                   coalesce(compte_nom(x.compte_id), '') as auteur, x.role, x.position, x.motif, x.le,
                   x.id = max(x.id) over (partition by x.point_id, x.partie_id,
                     case when x.partie_id is null or x.role = 'REPRESENTANT_USAGERS'
                       then x.compte_id end) as actuelle,
                   x.compte_id = acteur_compte() as mienne
              from point_position x
              left join partie p on p.id = x.partie_id and p.convention_id = x.convention_id
              left join organisation o on o.id = p.organisation_id
             where x.convention_id = :convention and x.point_id in (:points)
             order by x.id
            """;

    private static final String HISTOIRE =
            """
            select h.transition, h.vers, compte_nom(h.compte_id) as auteur, h.motif, h.le
              from point_historique h
             where h.convention_id = :convention and h.point_id = :cle
             order by h.version desc
            """;

    private final JdbcClient db;

    PointsLecture(JdbcClient db) {
        this.db = db;
    }

    /// The whole register, volet by volet, divergences first.
    public List<Point> tous(long convention) {
        return db.sql(TOUS).param("convention", convention).query(Point.class).list();
    }

    public List<Point> duVolet(long convention, long volet) {
        return requete(DU_VOLET, convention, volet).query(Point.class).list();
    }

    public List<Point> deLArticle(long convention, long article) {
        return requete(DE_L_ARTICLE, convention, article).query(Point.class).list();
    }

    /// The convention of a point; empty when the actor may not read it.
    public Optional<Long> convention(long point) {
        return db.sql("select convention_id from point where id = :id")
                .param("id", point)
                .query(Long.class)
                .optional();
    }

    public Point charger(long convention, long point) {
        return requete(TROUVER, convention, point)
                .query(Point.class)
                .optional()
                .orElseThrow(() -> new Introuvable("point " + point + " de " + convention));
    }

    /// Earliest first.
    public List<Prise> prises(long convention, List<Long> points) {
        if (points.isEmpty()) return List.of();
        return db.sql(PRISES)
                .param("convention", convention)
                .param("points", points)
                .query(Prise.class)
                .list();
    }

    /// Latest first.
    public List<Passage> histoire(long convention, long point) {
        return requete(HISTOIRE, convention, point).query(Passage.class).list();
    }

    private JdbcClient.StatementSpec requete(String sql, long convention, long cle) {
        return db.sql(sql).param("convention", convention).param("cle", cle);
    }
}

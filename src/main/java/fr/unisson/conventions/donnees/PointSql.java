package fr.unisson.conventions.donnees;

import fr.unisson.conventions.NouveauPoint;
import fr.unisson.conventions.PointVue;
import fr.unisson.conventions.PointVue.Prise;
import fr.unisson.conventions.domaine.EtatDivergence;
import fr.unisson.conventions.domaine.Position;
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
public class PointSql {

    private static final String NOTER =
            """
            insert into point (convention_id, volet_id, article_id, nature, enonce, etat, bloquante,
                               amendement_id, note_par, note_le)
            values (:convention, :volet, :article, :nature, :enonce, :etat, :bloquante, :amendement,
                    :par, :le)
            returning id
            """;

    private static final String LIRE =
            """
            select p.*, v.numero as numero_volet, a.numero as numero_article,
                   compte_nom(p.note_par) as par
              from point p
              left join volet v on v.convention_id = p.convention_id and v.id = p.volet_id
              left join article a on a.convention_id = p.convention_id and a.id = p.article_id
             where p.convention_id = :convention
            """;

    private static final String POSITIONS =
            """
            select distinct on (x.point_id, coalesce(x.partie_id, -x.compte_id))
                   x.point_id, x.partie_id, x.compte_id, compte_nom(x.compte_id) as nom,
                   o.raison_sociale, x.role, x.position, x.motif, x.le
              from point_position x
              left join partie p on p.convention_id = x.convention_id and p.id = x.partie_id
              left join organisation o on o.id = p.organisation_id
             where x.convention_id = :convention
             order by x.point_id, coalesce(x.partie_id, -x.compte_id), x.id desc
            """;

    private static final String PRENDRE_POSITION =
            """
            insert into point_position (convention_id, point_id, partie_id, compte_id, role,
                                        position, motif, le)
            values (:convention, :id, :partie, :compte, :role, :position, :motif, :le)
            """;

    private static final String CONCLURE =
            """
            update point set redaction_version = coalesce(:redaction, redaction_version),
                             reserve = coalesce(:reserve, reserve),
                             date_report = coalesce(:report, date_report),
                             decision = coalesce(:decision, decision)
             where convention_id = :convention and id = :id
            """;

    private final JdbcClient db;

    PointSql(JdbcClient db) {
        this.db = db;
    }

    public long noter(
            long convention,
            NouveauPoint point,
            @Nullable Long amendement,
            @Nullable Long par,
            Instant le) {
        return db.sql(NOTER)
                .param("convention", convention)
                .param("volet", point.volet())
                .param("article", point.article())
                .param("nature", point.divergence() ? "DIVERGENCE" : "ACCORD")
                .param("enonce", point.enonce())
                .param("etat", point.divergence() ? EtatDivergence.OUVERTE.name() : null)
                .param("bloquante", point.divergence() && point.bloquante())
                .param("amendement", amendement)
                .param("par", par)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public List<PointVue> lister(long convention) {
        var positions = positions(convention);
        return db.sql(LIRE + " order by v.numero nulls last, p.id")
                .param("convention", convention)
                .query((rs, _) -> vue(rs, positions))
                .list();
    }

    public Optional<PointVue> trouver(long convention, long id) {
        var positions = positions(convention);
        return db.sql(LIRE + " and p.id = :id")
                .param("convention", convention)
                .param("id", id)
                .query((rs, _) -> vue(rs, positions))
                .optional();
    }

    public void prendrePosition(
            long convention,
            long id,
            @Nullable Long partie,
            long compte,
            String role,
            Position position,
            @Nullable String motif,
            Instant le) {
        db.sql(PRENDRE_POSITION)
                .param("convention", convention)
                .param("id", id)
                .param("partie", partie)
                .param("compte", compte)
                .param("role", role)
                .param("position", position.name())
                .param("motif", motif)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void conclure(
            long convention,
            long id,
            @Nullable Integer redaction,
            @Nullable String reserve,
            @Nullable LocalDate report,
            @Nullable String decision) {
        db.sql(CONCLURE)
                .param("convention", convention)
                .param("id", id)
                .param("redaction", redaction)
                .param("reserve", reserve)
                .param("report", report)
                .param("decision", decision)
                .update();
    }

    private Map<Long, List<Prise>> positions(long convention) {
        return db
                .sql(POSITIONS)
                .param("convention", convention)
                .query((rs, _) ->
                        new Prise(
                                rs.getLong("point_id"),
                                Lecture.nombre(rs, "partie_id"),
                                rs.getLong("compte_id"),
                                rs.getString("nom"),
                                rs.getString("raison_sociale"),
                                rs.getString("role").equals("REPRESENTANT_USAGERS"),
                                Position.valueOf(rs.getString("position")),
                                rs.getString("motif"),
                                Lecture.instant(rs, "le")))
                .stream()
                .collect(Collectors.groupingBy(Prise::point));
    }

    private static PointVue vue(ResultSet rs, Map<Long, List<Prise>> positions)
            throws SQLException {
        var etat = rs.getString("etat");
        return new PointVue(
                rs.getLong("id"),
                rs.getInt("version"),
                Lecture.nombre(rs, "volet_id"),
                Lecture.entier(rs, "numero_volet"),
                Lecture.nombre(rs, "article_id"),
                rs.getString("numero_article"),
                rs.getString("enonce"),
                etat == null ? null : EtatDivergence.valueOf(etat),
                rs.getBoolean("bloquante"),
                Lecture.entier(rs, "redaction_version"),
                rs.getString("reserve"),
                Lecture.jour(rs, "date_report"),
                rs.getString("decision"),
                rs.getString("par"),
                Lecture.instant(rs, "note_le"),
                positions.getOrDefault(rs.getLong("id"), List.of()));
    }
}

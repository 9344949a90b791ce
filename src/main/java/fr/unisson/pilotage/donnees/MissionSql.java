package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.MissionId;
import fr.unisson.pilotage.MissionVue;
import fr.unisson.pilotage.PassageDeMission;
import fr.unisson.pilotage.PiloteDeMission;
import fr.unisson.pilotage.domaine.EtatMission;
import fr.unisson.pilotage.domaine.TransitionMission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Common missions and their history. Every change compares the version: a stale writer gets false.
@Repository
public class MissionSql {

    private static final String LUE =
            """
            select m.*, o.raison_sociale as nom_partie
              from mission_commune m
              left join partie q on q.convention_id = m.convention_id and q.id = m.partie_id
              left join organisation o on o.id = q.organisation_id
            """;

    private static final String HISTOIRE =
            """
            select h.*, compte_nom(h.compte_id) as par from mission_historique h
             where h.mission_id = :id order by h.version desc
            """;

    private static final String INSERER =
            """
            insert into mission_commune (convention_id, rang, enonce, ancrages, pilote_dit,
                   partie_id, etat, etat_le, succede_a, cree_le)
            values (:convention, :rang, :enonce, :ancrages, :piloteDit, :partie, :etat, :le,
                    :succedeA, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update mission_commune
                   set etat = :vers, etat_le = case when etat = :vers then etat_le else :le end,
                       version = version + 1, note = :note,
                       repositionnee = coalesce(:enonce::text, repositionnee)
                 where id = :id and version = :version and etat = :de
                returning id, convention_id, version, partie_id,
                          coalesce(nullif(repositionnee, ''), enonce) as enonce)
            insert into mission_historique (mission_id, convention_id, version, transition, de, vers,
                   role, partie_id, compte_id, enonce, note, acte, decision_id, le)
            select id, convention_id, version, :transition, :de, :vers, :role, partie_id, :par,
                   enonce, :note, :acte, :decision, :le
              from passage
            """;

    private static final String ATTRIBUER =
            """
            with change as (
                update mission_commune
                   set partie_id = :partie, version = version + 1,
                       pilote_dit = coalesce(:dit::text, pilote_dit)
                 where id = :id and version = :version
                returning id, convention_id, version, partie_id)
            insert into mission_pilote (mission_id, convention_id, version, partie_id, dit, acte,
                                        compte_id, le)
            select id, convention_id, version, partie_id, coalesce(:dit::text, ''), :acte, :par, :le
              from change
            """;

    private static final String PILOTES =
            """
            select h.version, h.dit, h.acte, h.le, o.raison_sociale as partie,
                   compte_nom(h.compte_id) as par
              from mission_pilote h
              left join partie q on q.convention_id = h.convention_id and q.id = h.partie_id
              left join organisation o on o.id = q.organisation_id
             where h.mission_id = :id order by h.version desc
            """;

    private final JdbcClient db;

    MissionSql(JdbcClient db) {
        this.db = db;
    }

    /// In the order of the text.
    public List<MissionVue> lister(ConventionId convention) {
        return db.sql(LUE + " where m.convention_id = :convention order by m.rang")
                .param("convention", convention.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<MissionVue> trouver(MissionId id) {
        return db.sql(LUE + " where m.id = :id")
                .param("id", id.valeur())
                .query((r, _) -> lire(r))
                .optional();
    }

    /// The latest first.
    public List<PassageDeMission> histoire(MissionId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PassageDeMission(
                                r.getInt("version"),
                                TransitionMission.valueOf(r.getString("transition")),
                                EtatMission.valueOf(r.getString("vers")),
                                r.getString("par"),
                                r.getString("enonce"),
                                r.getString("note"),
                                r.getString("acte"),
                                PromesseLecture.numero(r, "decision_id"),
                                Objects.requireNonNull(PromesseLecture.instant(r, "le"))))
                .list();
    }

    /// @param succedeA the one that this replaces, null for a new one
    public record Naissance(
            ConventionId convention,
            int rang,
            String enonce,
            String ancrages,
            String piloteDit,
            @Nullable Long partie,
            EtatMission etat,
            @Nullable MissionId succedeA) {}

    public void inserer(Naissance n, Instant le) {
        db.sql(INSERER)
                .param("convention", n.convention().valeur())
                .param("rang", n.rang())
                .param("enonce", n.enonce())
                .param("ancrages", n.ancrages())
                .param("piloteDit", n.piloteDit())
                .param("partie", n.partie(), Types.BIGINT)
                .param("etat", n.etat().name())
                .param(
                        "succedeA",
                        n.succedeA() == null ? null : n.succedeA().valeur(),
                        Types.BIGINT)
                .param("le", PromesseSql.moment(le))
                .update();
    }

    /// One passage: state and history move together or not at all.
    ///
    /// @param enonce the new words, null to keep those that stand
    public record Passage(
            MissionId id,
            int version,
            String transition,
            EtatMission de,
            EtatMission vers,
            String role,
            String note,
            Acte acte,
            @Nullable String enonce) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de().name())
                        .param("vers", p.vers().name())
                        .param("role", p.role())
                        .param("note", p.note())
                        .param("acte", p.acte().mots())
                        .param("decision", p.acte().decision(), Types.BIGINT)
                        .param("enonce", p.enonce())
                        .param("par", PromesseSql.compte(), Types.BIGINT)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    /// @param partie that leads it from now on, null for nobody
    /// @param dit whom an amendment names, null when the text did not change
    /// @param acte the amendment, empty for the committee's choice
    public boolean confier(
            MissionId id,
            int version,
            @Nullable Long partie,
            @Nullable String dit,
            String acte,
            Instant le) {
        return db.sql(ATTRIBUER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("partie", partie, Types.BIGINT)
                        .param("dit", dit, Types.VARCHAR)
                        .param("acte", acte)
                        .param("par", PromesseSql.compte(), Types.BIGINT)
                        .param("le", PromesseSql.moment(le))
                        .update()
                == 1;
    }

    /// Who led it, the latest first; nothing for who led it from the start.
    public List<PiloteDeMission> pilotes(MissionId id) {
        return db.sql(PILOTES)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PiloteDeMission(
                                r.getInt("version"),
                                r.getString("partie"),
                                r.getString("dit"),
                                r.getString("acte"),
                                r.getString("par"),
                                Objects.requireNonNull(PromesseLecture.instant(r, "le"))))
                .list();
    }

    /// An amendment took it out of the text.
    public void sortir(MissionId id) {
        db.sql("update mission_commune set hors_texte = true where id = :id")
                .param("id", id.valeur())
                .update();
    }

    private static MissionVue lire(ResultSet r) throws SQLException {
        var succedeA = PromesseLecture.numero(r, "succede_a");
        return new MissionVue(
                new MissionId(r.getLong("id")),
                new ConventionId(r.getLong("convention_id")),
                r.getInt("rang"),
                r.getString("enonce"),
                r.getString("ancrages"),
                r.getString("pilote_dit"),
                PromesseLecture.numero(r, "partie_id"),
                r.getString("nom_partie"),
                r.getString("repositionnee"),
                EtatMission.valueOf(r.getString("etat")),
                Objects.requireNonNull(PromesseLecture.instant(r, "etat_le")),
                r.getInt("version"),
                r.getString("note"),
                r.getBoolean("hors_texte"),
                succedeA == null ? null : new MissionId(succedeA));
    }
}

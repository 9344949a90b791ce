package fr.unisson.derives.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.AlerteVue;
import fr.unisson.derives.AlerteVue.Signalement;
import fr.unisson.derives.CriteresAlertes;
import fr.unisson.derives.LectureVue;
import fr.unisson.derives.PassageDAlerte;
import fr.unisson.derives.PlanVue;
import fr.unisson.derives.ReponseVue;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.TransitionAlerte;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads alerts and what hangs from them.
@Repository
public class AlerteLecture {

    private static final String LUE =
            """
            select a.*, o.raison_sociale as nom_partie, compte_nom(a.auteur_id) as auteur,
                   coalesce((select l.constat from alerte_lecture l where l.alerte_id = a.id
                              order by l.rang desc limit 1), '') as constat
              from alerte a
              left join partie q on q.convention_id = a.convention_id and q.id = a.partie_id
              left join organisation o on o.id = q.organisation_id
            """;

    /// The smaller, the sooner one looks at it: the rights of a person, then what is critical.
    private static final String URGENCE =
            """
            case when not alerte_ouverte(a.etat) then 2 when a.nature = 'DROIT' then 0
                 when a.gravite = 'CRITIQUE' then 1 else 2 end
            """;

    private static final String LISTER =
            LUE
                    + """
                     where a.convention_id = :convention
                       and (not :ouvertes or alerte_ouverte(a.etat))
                       and (:etat::text is null or a.etat = :etat)
                       and (:genre::text is null or a.genre = :genre)
                       and (:apres::bigint is null or (%1$s, -a.id) >
                            (select %1$s, -a.id from alerte a where a.id = :apres))
                     order by %1$s, a.id desc limit :combien
                    """
                            .formatted(URGENCE);

    private static final String CHERCHER =
            LUE
                    + """
                     where sans_accent(a.titre)
                           like all (string_to_array(sans_accent(:motifs), '|'))
                     order by a.id desc limit :combien
                    """;

    private static final String TROUVER = LUE + " where a.id = :id";

    private static final String LECTURES =
            """
            select regle, constat, le from alerte_lecture where alerte_id = :id order by rang desc
            """;

    private static final String HISTOIRE =
            """
            select h.*, compte_nom(h.compte_id) as par from alerte_historique h
             where h.alerte_id = :id order by h.version desc
            """;

    private static final String REPONSES =
            """
            select r.rang, o.raison_sociale as partie, compte_nom(r.compte_id) as par, r.texte, r.le
              from alerte_reponse r
              join partie q on q.convention_id = r.convention_id and q.id = r.partie_id
              join organisation o on o.id = q.organisation_id
             where r.alerte_id = :id order by r.rang
            """;

    private static final String PLANS =
            """
            select p.*, compte_nom(p.responsable_id) as responsable from alerte_plan p
             where p.alerte_id = :id order by p.rang desc
            """;

    private final JdbcClient db;

    AlerteLecture(JdbcClient db) {
        this.db = db;
    }

    /// The latest first.
    ///
    /// @param apres the last one of the former page
    public List<AlerteVue> lister(
            ConventionId convention, CriteresAlertes c, @Nullable Long apres, int combien) {
        var etat = c.etat();
        var genre = c.genre();
        return db.sql(LISTER)
                .param("convention", convention.valeur())
                .param("ouvertes", c.ouvertes())
                .param("etat", etat == null ? null : etat.name())
                .param("genre", genre == null ? null : genre.name())
                .param("apres", apres, java.sql.Types.BIGINT)
                .param("combien", combien)
                .query((r, _) -> lire(r))
                .list();
    }

    /// @param motifs what `SourceDeRecherche` makes of the words that were typed
    public List<AlerteVue> chercher(String motifs, int combien) {
        return db.sql(CHERCHER)
                .param("motifs", motifs)
                .param("combien", combien)
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<AlerteVue> trouver(AlerteId id) {
        return db.sql(TROUVER).param("id", id.valeur()).query((r, _) -> lire(r)).optional();
    }

    /// Who told it; nobody when a rule found it.
    public Optional<CompteId> auteur(AlerteId id) {
        return db.sql("select auteur_id from alerte where id = :id and auteur_id is not null")
                .param("id", id.valeur())
                .query((r, _) -> new CompteId(r.getLong(1)))
                .optional();
    }

    /// The latest first.
    public List<LectureVue> lectures(AlerteId id) {
        return db.sql(LECTURES)
                .param("id", id.valeur())
                .query((r, _) ->
                        new LectureVue(
                                r.getString("regle"), r.getString("constat"), moment(r, "le")))
                .list();
    }

    /// The latest first.
    public List<PassageDAlerte> histoire(AlerteId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PassageDAlerte(
                                r.getInt("version"),
                                transition(r.getString("transition")),
                                fait(r.getString("transition")),
                                EtatAlerte.valueOf(r.getString("vers")),
                                r.getString("par"),
                                r.getString("note"),
                                r.getString("acte"),
                                numero(r, "decision_id"),
                                moment(r, "le")))
                .list();
    }

    /// The earliest first.
    public List<ReponseVue> reponses(AlerteId id) {
        return db.sql(REPONSES)
                .param("id", id.valeur())
                .query((r, _) ->
                        new ReponseVue(
                                r.getInt("rang"),
                                r.getString("partie"),
                                r.getString("par"),
                                r.getString("texte"),
                                moment(r, "le")))
                .list();
    }

    /// The latest first.
    public List<PlanVue> plans(AlerteId id) {
        return db.sql(PLANS)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PlanVue(
                                r.getInt("rang"),
                                r.getString("quoi"),
                                r.getLong("responsable_id"),
                                r.getString("responsable"),
                                r.getObject("pour", LocalDate.class),
                                numero(r, "action_id"),
                                moment(r, "le")))
                .list();
    }

    /// How many are open, for whoever may open the convention.
    public int ouvertes(ConventionId convention) {
        return db.sql("select alertes_en_cours(:convention)")
                .param("convention", convention.valeur())
                .query(Integer.class)
                .single();
    }

    /// A birth is no passage.
    private static @Nullable TransitionAlerte transition(String nom) {
        return Arrays.stream(TransitionAlerte.values())
                .filter(t -> t.name().equals(nom))
                .findFirst()
                .orElse(null);
    }

    private static String fait(String nom) {
        var transition = transition(nom);
        if (transition != null) return transition.fait();
        return nom.equals(AlerteSql.SIGNALER) ? "Alerte signalée" : "Alerte détectée";
    }

    private static AlerteVue lire(ResultSet r) throws SQLException {
        var nature = r.getString("nature");
        var gravite = r.getString("gravite");
        return new AlerteVue(
                new AlerteId(r.getLong("id")),
                new ConventionId(r.getLong("convention_id")),
                r.getString("source"),
                GenreAlerte.valueOf(r.getString("genre")),
                r.getString("objet"),
                r.getString("lien"),
                r.getString("titre"),
                numero(r, "partie_id"),
                r.getString("nom_partie"),
                nature == null
                        ? null
                        : new Signalement(
                                NatureSignalement.valueOf(nature),
                                r.getString("faits"),
                                r.getString("souhait"),
                                r.getString("auteur")),
                r.getString("constat"),
                EtatAlerte.valueOf(r.getString("etat")),
                moment(r, "etat_le"),
                r.getInt("version"),
                gravite == null ? null : Gravite.valueOf(gravite),
                moment(r, "detectee_le"),
                moment(r, "a_qualifier_avant"),
                r.getObject("plan_avant", LocalDate.class),
                instant(r, "elargie_le"),
                instant(r, "apaisee_le"));
    }

    private static Instant moment(ResultSet r, String colonne) throws SQLException {
        return Objects.requireNonNull(instant(r, colonne));
    }

    static @Nullable Instant instant(ResultSet r, String colonne) throws SQLException {
        var le = r.getObject(colonne, OffsetDateTime.class);
        return le == null ? null : le.toInstant();
    }

    private static @Nullable Long numero(ResultSet r, String colonne) throws SQLException {
        return r.getObject(colonne, Long.class);
    }
}

package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.PassageDePromesse;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.PromesseVue;
import fr.unisson.pilotage.PromesseVue.Texte;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.pilotage.domaine.TransitionPromesse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads promises and their history.
@Repository
public class PromesseLecture {

    private static final String LUE =
            """
            select p.*, o.raison_sociale as nom_partie,
                   (select min(x.le) from contestation x
                     where x.promesse_id = p.id and x.convention_id = p.convention_id
                       and x.etat = 'OUVERTE') as contestee_le
              from promesse p
              left join partie q on q.convention_id = p.convention_id and q.id = p.partie_id
              left join organisation o on o.id = q.organisation_id
            """;

    private static final String LISTER =
            LUE + " where p.convention_id = :convention order by p.genre, p.rang, p.id";

    private static final String PAGE =
            LUE
                    + """
                     where p.convention_id = :convention
                       and (:apres::bigint is null or (p.genre, p.rang, p.id) >
                            (select a.genre, a.rang, a.id from promesse a
                              where a.id = :apres and a.convention_id = :convention))
                     order by p.genre, p.rang, p.id
                     limit :auPlus
                    """;

    private static final String TROUVER = LUE + " where p.id = :id";

    private static final String HISTOIRE =
            """
            select h.*, compte_nom(h.compte_id) as par from promesse_historique h
             where h.promesse_id = :id order by h.version desc
            """;

    private final JdbcClient db;

    PromesseLecture(JdbcClient db) {
        this.db = db;
    }

    /// In the order of the text, commitments first.
    public List<PromesseVue> lister(ConventionId convention) {
        return db.sql(LISTER)
                .param("convention", convention.valeur())
                .query((r, _) -> lire(r))
                .list();
    }

    /// The same, after one of them, so many at most.
    public List<PromesseVue> page(ConventionId convention, @Nullable PromesseId apres, int auPlus) {
        return db.sql(PAGE)
                .param("convention", convention.valeur())
                .param("apres", apres == null ? null : apres.valeur(), Types.BIGINT)
                .param("auPlus", auPlus)
                .query((r, _) -> lire(r))
                .list();
    }

    public Optional<PromesseVue> trouver(PromesseId id) {
        return db.sql(TROUVER).param("id", id.valeur()).query((r, _) -> lire(r)).optional();
    }

    /// The latest first.
    public List<PassageDePromesse> histoire(PromesseId id) {
        return db.sql(HISTOIRE)
                .param("id", id.valeur())
                .query((r, _) ->
                        new PassageDePromesse(
                                r.getInt("version"),
                                TransitionPromesse.valueOf(r.getString("transition")),
                                EtatPromesse.valueOf(r.getString("vers")),
                                r.getString("par"),
                                r.getString("note"),
                                entier(r, "avancement"),
                                r.getString("acte"),
                                numero(r, "decision_id"),
                                Objects.requireNonNull(instant(r, "le"))))
                .list();
    }

    private static PromesseVue lire(ResultSet r) throws SQLException {
        var succedeA = numero(r, "succede_a");
        return new PromesseVue(
                new PromesseId(r.getLong("id")),
                new ConventionId(r.getLong("convention_id")),
                GenrePromesse.valueOf(r.getString("genre")),
                r.getInt("rang"),
                numero(r, "partie_id"),
                r.getString("nom_partie"),
                r.getBoolean("commune"),
                new Texte(
                        r.getString("enonce"),
                        r.getString("partie_dite"),
                        r.getString("responsable"),
                        r.getString("frequence"),
                        r.getString("condition"),
                        r.getString("preuve"),
                        r.getString("indicateur"),
                        r.getString("depart"),
                        r.getString("cible"),
                        r.getObject("echeance", LocalDate.class)),
                r.getString("repositionne"),
                EtatPromesse.valueOf(r.getString("etat")),
                Objects.requireNonNull(instant(r, "etat_le")),
                r.getInt("version"),
                entier(r, "avancement"),
                r.getString("note"),
                instant(r, "point_le"),
                r.getObject("prochain_point", LocalDate.class),
                instant(r, "contestee_le"),
                r.getBoolean("hors_texte"),
                succedeA == null ? null : new PromesseId(succedeA));
    }

    static @Nullable Integer entier(ResultSet r, String colonne) throws SQLException {
        int valeur = r.getInt(colonne);
        return r.wasNull() ? null : valeur;
    }

    static @Nullable Long numero(ResultSet r, String colonne) throws SQLException {
        long valeur = r.getLong(colonne);
        return r.wasNull() ? null : valeur;
    }

    static @Nullable Instant instant(ResultSet r, String colonne) throws SQLException {
        var moment = r.getObject(colonne, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

package fr.unisson.pilotage.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.pilotage.Acte;
import fr.unisson.pilotage.PromesseId;
import fr.unisson.pilotage.PromesseVue.Texte;
import fr.unisson.pilotage.domaine.EtatPromesse;
import fr.unisson.pilotage.domaine.GenrePromesse;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes promises. Every change of one compares its version: a stale writer gets false.
@Repository
public class PromesseSql {

    private static final String A_OUVRIR =
            """
            select c.id from convention c
             where engage(c.etat) and c.nature = 'CONVENTION'
               and not exists (select 1 from suivi_convention s where s.convention_id = c.id)
             order by c.id
            """;

    private static final String OUVRIR =
            """
            insert into suivi_convention (convention_id, ouvert_le) values (:convention, :le)
            on conflict do nothing
            """;

    private static final String INSERER =
            """
            insert into promesse (convention_id, genre, rang, partie_id, commune, partie_dite, enonce,
                   responsable, frequence, condition, preuve, indicateur, depart, cible, echeance,
                   etat, etat_le, avancement, prochain_point, succede_a, cree_le)
            values (:convention, :genre, :rang, :partie, :commune, :partieDite, :enonce,
                    :responsable, :frequence, :condition, :preuve, :indicateur, :depart, :cible,
                    :echeance, :etat, :le, :avancement, :prochain, :succedeA, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update promesse
                   set etat = :vers, etat_le = case when etat = :vers then etat_le else :le end,
                       version = version + 1, avancement = :avancement,
                       note = case when :point then :note else note end,
                       point_le = case when :point then :le else point_le end,
                       repositionne = coalesce(:repositionne::text, repositionne),
                       prochain_point = :prochain
                 where id = :id and version = :version and etat = :de
                returning id, convention_id, version, partie_id)
            insert into promesse_historique (promesse_id, convention_id, version, transition, de,
                   vers, role, partie_id, compte_id, note, avancement, acte, decision_id, le)
            select id, convention_id, version, :transition, :de, :vers, :role, partie_id, :par,
                   :note, :avancement, :acte, :decision, :le
              from passage
            """;

    private static final String ATTRIBUER =
            """
            update promesse set partie_id = :partie, commune = :commune, version = version + 1
             where id = :id and version = :version
            """;

    private final JdbcClient db;

    PromesseSql(JdbcClient db) {
        this.db = db;
    }

    /// Conventions in force whose promises were not taken yet, for the platform.
    public List<Long> aOuvrir() {
        return db.sql(A_OUVRIR).query(Long.class).list();
    }

    /// @return false when it was done before
    public boolean ouvrir(ConventionId convention, Instant le) {
        return db.sql(OUVRIR)
                        .param("convention", convention.valeur())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    /// How many meetings a year the text promised when it was last read; null before.
    public @Nullable Integer reunionsDites(ConventionId convention) {
        return db
                .sql(
                        "select reunions_dites from suivi_convention where convention_id = :convention")
                .param("convention", convention.valeur())
                .query(Integer.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public void direLesReunions(ConventionId convention, int nombre) {
        db.sql(
                        """
                        update suivi_convention set reunions_dites = :nombre
                         where convention_id = :convention
                        """)
                .param("convention", convention.valeur())
                .param("nombre", nombre)
                .update();
    }

    /// @param partie null when shared, or to be attributed
    /// @param etat that of the one it replaces, when there is one
    /// @param succedeA the one that an amendment replaced by this one
    public record Naissance(
            ConventionId convention,
            GenrePromesse genre,
            int rang,
            @Nullable Long partie,
            boolean commune,
            Texte texte,
            EtatPromesse etat,
            @Nullable Integer avancement,
            @Nullable LocalDate prochainPoint,
            @Nullable PromesseId succedeA) {}

    public void inserer(Naissance n, Instant le) {
        var t = n.texte();
        db.sql(INSERER)
                .param("convention", n.convention().valeur())
                .param("genre", n.genre().name())
                .param("rang", n.rang())
                .param("partie", n.partie(), java.sql.Types.BIGINT)
                .param("commune", n.commune())
                .param("partieDite", t.partieDite())
                .param("enonce", t.enonce())
                .param("responsable", t.responsable())
                .param("frequence", t.frequence())
                .param("condition", t.condition())
                .param("preuve", t.preuve())
                .param("indicateur", t.indicateur())
                .param("depart", t.depart())
                .param("cible", t.cible())
                .param("echeance", t.echeance(), java.sql.Types.DATE)
                .param("etat", n.etat().name())
                .param("avancement", n.avancement(), java.sql.Types.INTEGER)
                .param("prochain", n.prochainPoint(), java.sql.Types.DATE)
                .param(
                        "succedeA",
                        n.succedeA() == null ? null : n.succedeA().valeur(),
                        java.sql.Types.BIGINT)
                .param("le", moment(le))
                .update();
    }

    /// An amendment took it out of the text.
    public void sortir(PromesseId id) {
        db.sql("update promesse set hors_texte = true where id = :id")
                .param("id", id.valeur())
                .update();
    }

    /// One passage: state and history move together or not at all.
    ///
    /// @param point it is a report of who took it, whose words are shown with the promise
    /// @param repositionne the new words, null to keep those that stand
    public record Passage(
            PromesseId id,
            int version,
            String transition,
            EtatPromesse de,
            EtatPromesse vers,
            String role,
            boolean point,
            String note,
            @Nullable Integer avancement,
            Acte acte,
            @Nullable String repositionne,
            @Nullable LocalDate prochainPoint) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de().name())
                        .param("vers", p.vers().name())
                        .param("role", p.role())
                        .param("point", p.point())
                        .param("note", p.note())
                        .param("avancement", p.avancement(), java.sql.Types.INTEGER)
                        .param("acte", p.acte().mots())
                        .param("decision", p.acte().decision(), java.sql.Types.BIGINT)
                        .param("repositionne", p.repositionne())
                        .param("prochain", p.prochainPoint(), java.sql.Types.DATE)
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public boolean attribuer(PromesseId id, int version, @Nullable Long partie) {
        return db.sql(ATTRIBUER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("partie", partie, java.sql.Types.BIGINT)
                        .param("commune", partie == null)
                        .update()
                == 1;
    }

    static @Nullable Long compte() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }

    static OffsetDateTime moment(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}

package fr.unisson.derives.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.ConstatDeDerive;
import fr.unisson.derives.domaine.DelaisAlerte;
import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.NatureSignalement;
import fr.unisson.derives.domaine.RoleAlerte;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes alerts: their birth, their readings, their passages.
@Repository
public class AlerteSql {

    static final String DETECTER = "DETECTER";
    static final String SIGNALER = "SIGNALER";

    private static final String NAITRE =
            """
            with nee as (
                insert into alerte (convention_id, source, genre, objet, lien, titre, partie_id,
                       nature, faits, souhait, auteur_id, etat, etat_le, detectee_le,
                       a_qualifier_avant)
                values (:convention, :source, :genre, :objet, :lien, :titre, :partie, :nature,
                        :faits, :souhait, :auteur, 'DETECTEE', :le, :le, :avant)
                returning id)
            select id from nee
            """;

    private static final String NOTER_LA_NAISSANCE =
            """
            insert into alerte_historique (alerte_id, convention_id, version, transition, de, vers,
                   role, compte_id, le)
            values (:id, :convention, 1, :transition, null, 'DETECTEE', :role, :par, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update alerte
                   set etat = :vers, etat_le = case when etat = :vers then etat_le else :le end,
                       version = version + 1, gravite = coalesce(:gravite::text, gravite),
                       plan_avant = coalesce(:planAvant::date, plan_avant)
                 where id = :id and version = :version and etat = :de
                returning id, convention_id, version)
            insert into alerte_historique (alerte_id, convention_id, version, transition, de, vers,
                   role, compte_id, note, acte, decision_id, le)
            select id, convention_id, version, :transition, :de, :vers, :role, :par, :note, :acte,
                   :decision, :le
              from passage
            """;

    /// Once for each alert, and only while nobody qualified it.
    private static final String ELARGIR =
            """
            update alerte set elargie_le = :le
             where id = :id and etat = 'DETECTEE' and elargie_le is null
               and a_qualifier_avant <= :le
            """;

    private static final String A_ELARGIR =
            """
            select a.id from alerte a join convention c on c.id = a.convention_id
             where a.etat = 'DETECTEE' and a.elargie_le is null and a.a_qualifier_avant <= :le
               and c.etat <> 'SUSPENDUE'
             order by a.id
            """;

    private static final String REPONDRE =
            """
            insert into alerte_reponse (alerte_id, convention_id, rang, partie_id, compte_id, texte,
                   le)
            select :id, :convention,
                   coalesce((select max(rang) from alerte_reponse where alerte_id = :id), 0) + 1,
                   :partie, :par, :texte, :le
            on conflict do nothing
            """;

    private static final String PLANIFIER =
            """
            insert into alerte_plan (alerte_id, convention_id, rang, quoi, responsable_id, pour,
                   action_id, compte_id, le)
            select :id, :convention,
                   coalesce((select max(rang) from alerte_plan where alerte_id = :id), 0) + 1,
                   :quoi, :responsable, :pour, :action, :par, :le
            """;

    private final JdbcClient db;

    AlerteSql(JdbcClient db) {
        this.db = db;
    }

    /// A rule found it.
    public AlerteId detecter(
            ConventionId convention,
            String source,
            GenreAlerte genre,
            ConstatDeDerive c,
            Instant le) {
        return naitre(
                new Naissance(
                        convention,
                        source,
                        genre,
                        c.objet(),
                        c.lien(),
                        c.titre(),
                        c.partie(),
                        null,
                        "",
                        ""),
                DETECTER,
                RoleAlerte.SYSTEME,
                le);
    }

    /// Somebody told it.
    public AlerteId signaler(Naissance n, Instant le) {
        return naitre(n, SIGNALER, RoleAlerte.SIGNALANT, le);
    }

    /// @param nature null when a rule found it
    public record Naissance(
            ConventionId convention,
            String source,
            GenreAlerte genre,
            String objet,
            String lien,
            String titre,
            @Nullable Long partie,
            @Nullable NatureSignalement nature,
            String faits,
            String souhait) {}

    private AlerteId naitre(Naissance n, String transition, RoleAlerte role, Instant le) {
        var nature = n.nature();
        long id =
                db.sql(NAITRE)
                        .param("convention", n.convention().valeur())
                        .param("source", n.source())
                        .param("genre", n.genre().name())
                        .param("objet", n.objet())
                        .param("lien", n.lien())
                        .param("titre", n.titre())
                        .param("partie", n.partie(), java.sql.Types.BIGINT)
                        .param("nature", nature == null ? null : nature.name())
                        .param("faits", n.faits())
                        .param("souhait", n.souhait())
                        .param("auteur", nature == null ? null : compte(), java.sql.Types.BIGINT)
                        .param("le", moment(le))
                        .param(
                                "avant",
                                moment(
                                        DelaisAlerte.qualifierAvant(
                                                le, nature != null && nature.urgent())))
                        .query(Long.class)
                        .single();
        db.sql(NOTER_LA_NAISSANCE)
                .param("id", id)
                .param("convention", n.convention().valeur())
                .param("transition", transition)
                .param("role", role.name())
                .param("par", compte(), java.sql.Types.BIGINT)
                .param("le", moment(le))
                .update();
        return new AlerteId(id);
    }

    /// One passage: state and history move together or not at all.
    public record Passage(
            AlerteId id,
            int version,
            String transition,
            EtatAlerte de,
            EtatAlerte vers,
            RoleAlerte role,
            @Nullable Gravite gravite,
            @Nullable LocalDate planAvant,
            String note,
            String acte,
            @Nullable Long decision) {}

    public boolean franchir(Passage p, Instant le) {
        var gravite = p.gravite();
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de().name())
                        .param("vers", p.vers().name())
                        .param("role", p.role().name())
                        .param("gravite", gravite == null ? null : gravite.name())
                        .param("planAvant", p.planAvant(), java.sql.Types.DATE)
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("note", p.note())
                        .param("acte", p.acte())
                        .param("decision", p.decision(), java.sql.Types.BIGINT)
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    /// Alerts that nobody qualified in time and that the committee has not received.
    public List<Long> aElargir(Instant le) {
        return db.sql(A_ELARGIR).param("le", moment(le)).query(Long.class).list();
    }

    /// @return false when it was done before, or is no longer to be done
    public boolean elargir(AlerteId id, Instant le) {
        return db.sql(ELARGIR).param("id", id.valeur()).param("le", moment(le)).update() == 1;
    }

    public boolean repondre(
            AlerteId id, ConventionId convention, long partie, String texte, Instant le) {
        return db.sql(REPONDRE)
                        .param("id", id.valeur())
                        .param("convention", convention.valeur())
                        .param("partie", partie)
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("texte", texte)
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public void planifier(
            AlerteId id,
            ConventionId convention,
            String quoi,
            long responsable,
            LocalDate pour,
            @Nullable Long action,
            Instant le) {
        db.sql(PLANIFIER)
                .param("id", id.valeur())
                .param("convention", convention.valeur())
                .param("quoi", quoi)
                .param("responsable", responsable)
                .param("pour", pour)
                .param("action", action, java.sql.Types.BIGINT)
                .param("par", compte(), java.sql.Types.BIGINT)
                .param("le", moment(le))
                .update();
    }

    static @Nullable Long compte() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }

    static OffsetDateTime moment(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}

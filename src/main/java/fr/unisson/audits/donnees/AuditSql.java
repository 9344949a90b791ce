package fr.unisson.audits.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.ContenuAudit;
import fr.unisson.audits.NouvelAudit;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.socle.Acteur;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes audits: their birth, their content, their passages, their findings.
@Repository
public class AuditSql {

    /// Nobody enters an answer while the audit is being closed.
    private static final String VERROUILLER =
            "select pg_advisory_xact_lock(hashtextextended('saisie-audit:' || :id, 0))";

    /// A first round has one second round, a month one audit, whoever asks at the same time.
    private static final String CREER =
            """
            insert into audit (organisation_id, version_id, titre, objet, premier_id, cible,
                   conforme_des, attendues, debut, fin, etat, cree_par, cree_le, serie_id, mois)
            values (:organisation, :grille, :titre, :objet, :premier, :cible, :conformeDes,
                    :attendues, :debut, :fin, 'PREPARATION', :par, :le, :serie, :mois)
            on conflict do nothing
            returning id
            """;

    private static final String NOTER_LA_NAISSANCE =
            """
            insert into audit_historique (audit_id, organisation_id, version, transition, vers, role,
                   compte_id, le)
            values (:id, :organisation, 1, 'CREER', 'PREPARATION', 'RESPONSABLE', :par, :le)
            """;

    private static final String MODIFIER =
            """
            update audit set titre = :titre, cible = :cible, attendues = :attendues, debut = :debut,
                   fin = :fin, version = version + 1
             where id = :id and version = :version and etat in ('PREPARATION', 'EN_COURS')
            """;

    /// The history counts the passages alone: its rank follows the version reached.
    private static final String FRANCHIR =
            """
            with passage as (
                update audit set etat = :vers, version = version + 1,
                       clos_le = case when :vers in ('CLOTURE', 'ABANDONNE') then :le end
                 where id = :id and version = :version and etat = :de
                returning id, organisation_id, version)
            insert into audit_historique (audit_id, organisation_id, version, transition, de, vers,
                   role, compte_id, motif, le)
            select id, organisation_id, version, :transition, :de, :vers, :role, :par, :motif, :le
              from passage
            """;

    private static final String RETIRER_LES_AUTRES =
            """
            delete from audit_auditeur where audit_id = :id
               and not (compte_id = any (:auditeurs::bigint[]))
            """;

    private static final String NOMMER =
            """
            insert into audit_auditeur (audit_id, organisation_id, compte_id)
            select :id, :organisation, qui from unnest(:auditeurs::bigint[]) as qui
            on conflict do nothing
            """;

    private static final String CONSTATER =
            """
            insert into audit_ecart (audit_id, organisation_id, noeud_id, conformes, non_conformes)
            select a.id, a.organisation_id, d.noeud_id, d.conformes, d.non_conformes
              from audit a join lateral (%s) d on true
             where a.id = :id and d.non_conformes > 0
               and 100.0 * d.conformes < a.cible * (d.conformes + d.non_conformes)
             order by d.rang
            """
                    .formatted(AuditLecture.DECOMPTES);

    private final JdbcClient db;

    AuditSql(JdbcClient db) {
        this.db = db;
    }

    /// Until the end of the transaction.
    public void verrouiller(AuditId id) {
        db.sql(VERROUILLER).param("id", id.valeur()).query().singleRow();
    }

    /// Empty when this first round already has its second one, or this month its audit.
    public Optional<AuditId> creer(OrganisationId organisation, NouvelAudit n, Instant le) {
        var premier = n.premier();
        var mensuel = n.mensuel();
        var id =
                db.sql(CREER)
                        .param("organisation", organisation.valeur())
                        .param("grille", n.grille().valeur())
                        .param("titre", n.contenu().titre())
                        .param("objet", n.objet().name())
                        .param(
                                "premier",
                                premier == null ? null : premier.valeur(),
                                java.sql.Types.BIGINT)
                        .param("cible", n.contenu().cible())
                        .param("conformeDes", n.conformeDes())
                        .param("attendues", n.contenu().attendues())
                        .param("debut", n.contenu().debut())
                        .param("fin", n.contenu().fin())
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("le", moment(le))
                        .param(
                                "serie",
                                mensuel == null ? null : mensuel.serie().valeur(),
                                java.sql.Types.BIGINT)
                        .param(
                                "mois",
                                mensuel == null ? null : mensuel.mois().atDay(1),
                                java.sql.Types.DATE)
                        .query(Long.class)
                        .optional()
                        .map(AuditId::new);
        id.ifPresent(i ->
                db.sql(NOTER_LA_NAISSANCE)
                        .param("id", i.valeur())
                        .param("organisation", organisation.valeur())
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("le", moment(le))
                        .update());
        return id;
    }

    public boolean modifier(AuditId id, int version, ContenuAudit contenu) {
        return db.sql(MODIFIER)
                        .param("id", id.valeur())
                        .param("version", version)
                        .param("titre", contenu.titre())
                        .param("cible", contenu.cible())
                        .param("attendues", contenu.attendues())
                        .param("debut", contenu.debut())
                        .param("fin", contenu.fin())
                        .update()
                == 1;
    }

    public void nommer(AuditId id, OrganisationId organisation, Set<CompteId> auditeurs) {
        var numeros = auditeurs.stream().map(CompteId::valeur).toArray(Long[]::new);
        db.sql(RETIRER_LES_AUTRES).param("id", id.valeur()).param("auditeurs", numeros).update();
        db.sql(NOMMER)
                .param("id", id.valeur())
                .param("organisation", organisation.valeur())
                .param("auditeurs", numeros)
                .update();
    }

    /// State and history move together or not at all.
    public record Passage(
            AuditId id,
            int version,
            TransitionAudit transition,
            EtatAudit de,
            EtatAudit vers,
            RoleAudit role,
            String motif) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition().name())
                        .param("de", p.de().name())
                        .param("vers", p.vers().name())
                        .param("role", p.role().name())
                        .param("par", compte(), java.sql.Types.BIGINT)
                        .param("motif", p.motif())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    /// Keeps what is under the target, of an audit that has just been closed.
    public void constater(AuditId id) {
        db.sql(CONSTATER).param("id", id.valeur()).update();
    }

    static @Nullable Long compte() {
        var acteur = Acteur.courant();
        return acteur.connecte() ? acteur.compte() : null;
    }

    static OffsetDateTime moment(Instant le) {
        return le.atOffset(ZoneOffset.UTC);
    }
}

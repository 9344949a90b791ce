package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.EtatValidation;
import fr.unisson.conventions.domaine.RoleConvention;
import fr.unisson.conventions.domaine.TransitionValidation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Validations by the bodies, per party and digest, and material corrections.
@Component
public class ValidationsSql {

    private static final String LISTER =
            """
            select id, convention_id, partie_id, empreinte, etat, version, instance_id, instance,
                   seance_le, dossier_avant, decision_le, numero, fichier_id, reserves,
                   reserve_sur_le_texte, motif, signataire_confirme_le,
                   (select min(t.fige_le) from version_texte t
                     where t.convention_id = validation.convention_id
                       and t.empreinte = validation.empreinte) as fige_le
              from validation
            """;

    private static final String OUVRIR =
            """
            insert into validation (convention_id, partie_id, empreinte, ouverte_le)
            values (:convention, :partie, :empreinte, :le)
            on conflict do nothing
            """;

    private static final String DISPENSER =
            """
            insert into validation (convention_id, partie_id, empreinte, etat, motif, ouverte_le)
            values (:convention, :partie, :empreinte, 'NON_REQUISE', :motif, :le)
            on conflict do nothing
            """;

    private static final String INSCRIRE =
            """
            update validation set instance_id = :instanceId, instance = :instance,
                   seance_le = :seance, dossier_avant = :dossier
             where id = :id
            """;

    /// Nothing that somebody changed meanwhile, and nothing once a decision is recorded.
    private static final String CHANGER_LA_SEANCE =
            """
            update validation set instance_id = :instanceId, instance = :instance,
                   seance_le = :seance, dossier_avant = :dossier
             where id = :id and version = :version and decision_le is null
               and etat in ('INSCRITE', 'AVIS_EN_COURS')
               and instance is not distinct from :ancienne
               and seance_le is not distinct from :avant::date
            """;

    private static final String DECIDER =
            """
            update validation set decision_le = :jour, numero = :numero, fichier_id = :fichier,
                   reserves = :reserves, reserve_sur_le_texte = :surLeTexte, motif = :motif
             where id = :id
            """;

    private static final String MOTIVER = "update validation set motif = :motif where id = :id";

    private static final String CONFIRMER =
            """
            update validation set signataire_confirme_par = :compte, signataire_confirme_le = :le
             where id = :id and signataire_confirme_le is null
            """;

    private static final String DECLARER =
            """
            insert into correction_materielle (convention_id, ancienne, empreinte, partie_id,
                                               compte_id, le)
            values (:convention, :ancienne, :empreinte, :partie, :compte, :le)
            on conflict do nothing
            """;

    /// Former digests that every active party's referent declared equal in substance.
    private static final String EQUIVALENTES =
            """
            select c.ancienne from correction_materielle c
             where c.convention_id = :convention and c.empreinte = :empreinte
             group by c.ancienne
            having count(distinct c.partie_id) = (select count(*) from partie p
                     where p.convention_id = :convention and p.etat = 'ACCEPTEE')
            """;

    private static final String DECLARANTES =
            """
            select partie_id from correction_materielle
             where convention_id = :convention and ancienne = :ancienne and empreinte = :empreinte
            """;

    private final JdbcClient db;
    private final PassageSql passages;

    ValidationsSql(JdbcClient db, PassageSql passages) {
        this.db = db;
        this.passages = passages;
    }

    public List<LigneValidation> lister(long convention) {
        return db.sql(LISTER + " where convention_id = :c order by partie_id, id")
                .param("c", convention)
                .query(LigneValidation.LIRE)
                .list();
    }

    public Optional<LigneValidation> trouver(long convention, long id) {
        return db.sql(LISTER + " where convention_id = :c and id = :id")
                .param("c", convention)
                .param("id", id)
                .query(LigneValidation.LIRE)
                .optional();
    }

    public void ouvrir(long convention, long partie, String empreinte, Instant le) {
        db.sql(OUVRIR)
                .param("convention", convention)
                .param("partie", partie)
                .param("empreinte", empreinte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// No body is asked about this text, for the reason given.
    public void dispenser(
            long convention, long partie, String empreinte, String motif, Instant le) {
        db.sql(DISPENSER)
                .param("convention", convention)
                .param("partie", partie)
                .param("empreinte", empreinte)
                .param("motif", motif)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean franchir(
            LigneValidation v,
            TransitionValidation transition,
            EtatValidation vers,
            RoleConvention role,
            @Nullable String motif,
            Instant le) {
        return passages.franchir(
                Vie.VALIDATION,
                new Passage(
                        v.convention(),
                        v.id(),
                        v.version(),
                        transition.name(),
                        v.etat().name(),
                        vers.name(),
                        role.name(),
                        Passage.compteDeLActeur(),
                        v.partie(),
                        motif,
                        le));
    }

    public void inscrire(
            long id,
            @Nullable Long instanceId,
            String instance,
            LocalDate seance,
            @Nullable LocalDate dossierAvant) {
        db.sql(INSCRIRE)
                .param("id", id)
                .param("instanceId", instanceId)
                .param("instance", instance)
                .param("seance", seance)
                .param("dossier", dossierAvant)
                .update();
    }

    /// @return false when somebody acted meanwhile
    public boolean changerLaSeance(
            LigneValidation v,
            @Nullable Long instanceId,
            String instance,
            LocalDate seance,
            @Nullable LocalDate dossierAvant) {
        return db.sql(CHANGER_LA_SEANCE)
                        .param("id", v.id())
                        .param("version", v.version())
                        .param("ancienne", v.instance())
                        .param("avant", v.seance())
                        .param("instanceId", instanceId)
                        .param("instance", instance)
                        .param("seance", seance)
                        .param("dossier", dossierAvant)
                        .update()
                == 1;
    }

    /// What a body decided, beside the passage itself.
    public record Decision(
            LocalDate jour,
            String numero,
            @Nullable Long fichier,
            @Nullable String reserves,
            boolean reserveSurLeTexte,
            @Nullable String motif) {}

    public void decider(long id, Decision d) {
        db.sql(DECIDER)
                .param("id", id)
                .param("jour", d.jour())
                .param("numero", d.numero())
                .param("fichier", d.fichier())
                .param("reserves", d.reserves())
                .param("surLeTexte", d.reserveSurLeTexte())
                .param("motif", d.motif())
                .update();
    }

    public void motiver(long id, @Nullable String motif) {
        db.sql(MOTIVER).param("id", id).param("motif", motif).update();
    }

    public boolean confirmer(long id, long compte, Instant le) {
        return db.sql(CONFIRMER)
                        .param("id", id)
                        .param("compte", compte)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void declarerMaterielle(
            long convention,
            String ancienne,
            String empreinte,
            long partie,
            long compte,
            Instant le) {
        db.sql(DECLARER)
                .param("convention", convention)
                .param("ancienne", ancienne)
                .param("empreinte", empreinte)
                .param("partie", partie)
                .param("compte", compte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public Set<String> equivalentes(long convention, String empreinte) {
        return db.sql(EQUIVALENTES)
                .param("convention", convention)
                .param("empreinte", empreinte)
                .query(String.class)
                .set();
    }

    public Set<Long> declarantes(long convention, String ancienne, String empreinte) {
        return db.sql(DECLARANTES)
                .param("convention", convention)
                .param("ancienne", ancienne)
                .param("empreinte", empreinte)
                .query(Long.class)
                .set();
    }
}

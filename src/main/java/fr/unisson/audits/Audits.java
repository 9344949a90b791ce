package fr.unisson.audits;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.domaine.DossierAudit;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.audits.domaine.TransitionAudit;
import fr.unisson.audits.donnees.AuditLecture;
import fr.unisson.audits.donnees.AuditSql;
import fr.unisson.audits.donnees.AuditSql.Passage;
import fr.unisson.boucles.Inscriptions;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.Grilles;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.vie.Transition;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The audits of an organisation, from their preparation to their end.
@Service
@Transactional
public class Audits {

    static final String OBJET = "audit";

    private static final int PAGE = 50;
    static final Motif RESERVE =
            new Motif(Motif.ROLE, "Un audit se prépare par la direction ou le référent qualité.");

    private final Grilles grilles;
    private final AuditLecture lecture;
    private final AuditSql audits;
    private final Observations observations;
    private final ExamenDAudit examen;
    private final RolesDansLAudit roles;
    private final DevoirsDesAudits devoirs;
    private final Inscriptions boucles;
    private final Journal journal;
    private final Clock horloge;

    Audits(
            Grilles grilles,
            AuditLecture lecture,
            AuditSql audits,
            Observations observations,
            ExamenDAudit examen,
            RolesDansLAudit roles,
            DevoirsDesAudits devoirs,
            Inscriptions boucles,
            Journal journal,
            Clock horloge) {
        this.grilles = grilles;
        this.lecture = lecture;
        this.audits = audits;
        this.observations = observations;
        this.examen = examen;
        this.roles = roles;
        this.devoirs = devoirs;
        this.boucles = boucles;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public Tranche<AuditVue> lister(
            OrganisationId organisation, @Nullable EtatAudit etat, @Nullable Long apres) {
        return lister(organisation, etat, apres, PAGE);
    }

    /// The same, so many at a time.
    @Transactional(readOnly = true)
    public Tranche<AuditVue> lister(
            OrganisationId organisation,
            @Nullable EtatAudit etat,
            @Nullable Long apres,
            int taille) {
        return Tranche.de(
                lecture.lister(organisation, etat, apres, taille + 1),
                taille,
                a -> a.id().toString());
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public AuditVue lire(AuditId id) {
        return lecture.trouver(id).orElseThrow(() -> new Introuvable("audit " + id));
    }

    @Transactional(readOnly = true)
    public Grille grille(AuditVue a) {
        return grilles.charger(a.grille());
    }

    @Transactional(readOnly = true)
    public List<PassageDAudit> histoire(AuditId id) {
        return lecture.histoire(id);
    }

    @Transactional(readOnly = true)
    public List<Ecart> ecarts(AuditId id) {
        return lecture.ecarts(id);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public Ecart ecart(long id) {
        return lecture.ecart(id).orElseThrow(() -> new Introuvable("écart " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Ecart> ecartDuPremierTour(Ecart e) {
        return lecture.ecartDuPremierTour(e);
    }

    @Transactional(readOnly = true)
    public Set<RoleAudit> roles(AuditVue a) {
        return roles.sur(a);
    }

    @Transactional(readOnly = true)
    public boolean peutPreparer(OrganisationId organisation) {
        return roles.dans(organisation).contains(RoleAudit.RESPONSABLE);
    }

    /// The points from which an answer of a grid may count as conform.
    public List<BigDecimal> seuils(Grille grille) {
        return ExamenDAudit.seuils(grille);
    }

    /// The passages that the actor may ask for now.
    @Transactional(readOnly = true)
    public List<TransitionAudit> possibles(AuditVue a) {
        return Transition.possibles(TransitionAudit.class, a.etat(), roles.sur(a));
    }

    /// What each passage looks at, today.
    @Transactional(readOnly = true)
    public DossierAudit dossier(AuditVue a) {
        return new DossierAudit(
                a.auditeurs().size(), a.saisies(), observations.incompletes(a, grille(a)));
    }

    public Resultat<AuditId> preparer(OrganisationId organisation, NouvelAudit nouveau) {
        if (!peutPreparer(organisation)) return Resultat.refus(RESERVE);
        var motifs = refus(organisation, nouveau);
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        var id = audits.creer(organisation, nouveau, horloge.instant());
        if (id.isEmpty()) {
            return nouveau.mensuel() == null ? dejaUnSecondTour() : dejaCeMois();
        }
        audits.nommer(id.get(), organisation, nouveau.contenu().auditeurs());
        noter(id.get(), "Audit préparé", nouveau.contenu().titre());
        return Resultat.fait(id.get());
    }

    List<Motif> refus(OrganisationId organisation, NouvelAudit nouveau) {
        var motifs = new ArrayList<>(examen.refus(organisation, nouveau.contenu()));
        motifs.addAll(
                ExamenDAudit.refusDeGrille(
                        grilles.charger(nouveau.grille()), nouveau.conformeDes()));
        return motifs;
    }

    /// The same grid, asked again of other files once things have changed.
    public Resultat<AuditId> preparerLeSecondTour(AuditId premier, ContenuAudit contenu) {
        var a = lire(premier);
        if (a.premier() != null || a.serie() != null || a.etat() != EtatAudit.CLOTURE) {
            return Resultat.refus("TOUR", "Un second tour suit un premier tour clos, et un seul.");
        }
        if (a.second() != null) return dejaUnSecondTour();
        return preparer(
                a.organisation(),
                new NouvelAudit(a.grille(), a.objet(), a.conformeDes(), premier, null, contenu));
    }

    private static <T> Resultat<T> dejaUnSecondTour() {
        return Resultat.refus("TOUR", "Cet audit a déjà son second tour.");
    }

    private static <T> Resultat<T> dejaCeMois() {
        return Resultat.refus("MOIS", "L’audit de ce mois est déjà commencé.");
    }

    public Resultat<AuditId> modifier(AuditId id, int version, ContenuAudit contenu) {
        var a = lire(id);
        if (!roles.sur(a).contains(RoleAudit.RESPONSABLE)) return Resultat.refus(RESERVE);
        if (!a.etat().ouvert()) {
            return Resultat.refus(Motif.ETAT, "L’audit est terminé : il ne change plus.");
        }
        var motifs = new ArrayList<>(examen.refus(a.organisation(), contenu));
        if (a.etat() == EtatAudit.EN_COURS && contenu.auditeurs().isEmpty()) {
            motifs.add(new Motif("AUDITEUR_NOMME", "Nommez au moins un auditeur."));
        }
        if (!motifs.isEmpty()) return new Resultat.Refus<>(motifs);
        if (!audits.modifier(id, version, contenu)) return Resultat.depasse();
        audits.nommer(id, a.organisation(), contenu.auditeurs());
        noter(id, "Audit modifié", changements(a, contenu));
        devoirs.mettreAJour(lire(id));
        return Resultat.fait(id);
    }

    /// What a reader of the results must know: that the target moved.
    private static String changements(AuditVue a, ContenuAudit c) {
        var cible = c.cible();
        return cible == null || cible.compareTo(a.cible()) == 0
                ? ""
                : "objectif de "
                        + a.cible().stripTrailingZeros().toPlainString()
                        + " % à "
                        + cible.stripTrailingZeros().toPlainString()
                        + " %";
    }

    public Resultat<AuditId> franchir(
            AuditId id, int version, TransitionAudit transition, String motif) {
        audits.verrouiller(id);
        var a = lire(id);
        if (a.version() != version) return Resultat.depasse();
        var role = transition.roleParmi(roles.sur(a)).orElse(RoleAudit.LECTEUR);
        var decision = transition.decider(a.etat(), dossier(a), Demande.de(role).car(motif));
        if (!(decision instanceof Decision.Permise<EtatAudit>(var vers))) {
            return new Resultat.Refus<>(decision.motifs());
        }
        var passage = new Passage(id, version, transition, a.etat(), vers, role, motif.strip());
        if (!audits.franchir(passage, horloge.instant())) return Resultat.depasse();
        if (vers == EtatAudit.CLOTURE) {
            audits.constater(id);
            boucles.inscrire(NotesDesAudits.CODE, id.valeur());
        }
        noter(id, transition.fait(), motif.strip());
        devoirs.mettreAJour(lire(id));
        return Resultat.fait(id);
    }

    private void noter(AuditId id, String fait, String detail) {
        journal.consigner(OBJET, id.valeur(), fait, detail);
    }
}

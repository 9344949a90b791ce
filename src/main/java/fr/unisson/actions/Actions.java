package fr.unisson.actions;

import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.ExportLecture;
import fr.unisson.actions.donnees.ListeLecture;
import fr.unisson.actions.donnees.PartageesLecture;
import fr.unisson.actions.donnees.SuitesLecture;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The action plan of each organisation.
///
/// Another module offers its findings as [GenreDeConstat]s: an action is then opened from their
/// page in one step. It shows the actions of one of its objects with [ActionsDesConstats]: the
/// origin is seen from both sides. A decision of a meeting that names who and when goes by
/// [#proposer] and [ContenuAction#confieeA]. What an instance has to look at is [#enRetard].
@Service
@Transactional
public class Actions {

    private static final int PAR_PAGE_PARTAGEE = 50;

    private final VieDesActions vie;
    private final Recurrences recurrences;
    private final Redaction redaction;
    private final RolesDansLAction roles;
    private final ActionLecture lecture;
    private final ListeLecture liste;
    private final SuitesLecture suites;
    private final PartageesLecture partagees;
    private final ExportLecture exports;
    private final Constats constats;
    private final Clock horloge;

    Actions(
            VieDesActions vie,
            Recurrences recurrences,
            Redaction redaction,
            RolesDansLAction roles,
            ActionLecture lecture,
            ListeLecture liste,
            SuitesLecture suites,
            PartageesLecture partagees,
            ExportLecture exports,
            Constats constats,
            Clock horloge) {
        this.vie = vie;
        this.recurrences = recurrences;
        this.redaction = redaction;
        this.roles = roles;
        this.lecture = lecture;
        this.liste = liste;
        this.suites = suites;
        this.partagees = partagees;
        this.exports = exports;
        this.constats = constats;
        this.horloge = horloge;
    }

    /// Any member of the organisation proposes; the direction or the quality referent validates.
    public Resultat<ActionId> proposer(
            OrganisationId organisation, ContenuAction contenu, List<Origine> origines) {
        return vie.proposer(organisation, contenu, origines);
    }

    /// Already done when it enters the plan, its due date past or not; for who answers for the
    /// plan.
    public Resultat<ActionId> inscrireFaite(
            OrganisationId organisation, ContenuAction contenu, List<Origine> origines) {
        return vie.inscrireFaite(organisation, contenu, origines);
    }

    /// Why a day cannot be the new due date of an action still to be done.
    public List<Motif> refusDEcheance(@Nullable LocalDate vers) {
        return EcheanceNouvelle.refus(vers, aujourdhui());
    }

    /// Why a rewriting would be refused, before it is sent.
    @Transactional(readOnly = true)
    public List<Motif> examiner(ActionId id, ContenuAction contenu, RaisonsDeDates raisons) {
        return redaction.examiner(lecture.charger(id), contenu, raisons);
    }

    /// @throws Introuvable also when the actor may not read it
    @Transactional(readOnly = true)
    public ActionVue lire(ActionId id) {
        return lecture.charger(id).origines(constats.pourLecteur());
    }

    /// Under what titles the actor acts on this action.
    @Transactional(readOnly = true)
    public Set<RoleAction> roles(ActionVue action) {
        return roles.sur(action);
    }

    @Transactional(readOnly = true)
    public boolean peutProposer(OrganisationId organisation) {
        return !roles.dans(organisation).isEmpty();
    }

    /// The earliest due dates first, undated actions last.
    ///
    /// @param apres cursor of the former page
    @Transactional(readOnly = true)
    public Tranche<LigneAction> lister(
            OrganisationId organisation,
            CriteresActions criteres,
            @Nullable String apres,
            int taille) {
        return liste.lister(organisation, criteres, aujourdhui(), apres, taille);
    }

    /// The actions of an organisation whose due date is past while work remains, the oldest first.
    @Transactional(readOnly = true)
    public List<LigneAction> enRetard(OrganisationId organisation, int auPlus) {
        return lister(organisation, CriteresActions.EN_RETARD, null, auPlus).elements();
    }

    /// The first actions of each state of a filtered list.
    @Transactional(readOnly = true)
    public List<LigneAction> parEtat(
            OrganisationId organisation, CriteresActions criteres, int parEtat) {
        return liste.parEtat(organisation, criteres, aujourdhui(), parEtat);
    }

    /// How many actions of a filtered list stand in each state.
    @Transactional(readOnly = true)
    public Map<EtatAction, Integer> nombres(OrganisationId organisation, CriteresActions criteres) {
        return liste.nombres(organisation, criteres, aujourdhui());
    }

    /// The actions of a filtered list whose work, or the check of it, falls within these days.
    @Transactional(readOnly = true)
    public List<LigneAction> entre(
            OrganisationId organisation,
            CriteresActions criteres,
            LocalDate debut,
            LocalDate fin,
            int auPlus) {
        return liste.entre(organisation, criteres, aujourdhui(), debut, fin, auPlus);
    }

    /// Under what titles the actor acts on an action of a list.
    @Transactional(readOnly = true)
    public Set<RoleAction> roles(OrganisationId organisation) {
        return roles.dans(organisation);
    }

    /// Every action of a filtered list with all its fields, for an export.
    @Transactional(readOnly = true)
    public void exporter(
            OrganisationId organisation, CriteresActions criteres, Consumer<ActionExportee> pour) {
        var dites = constats.pourLecteur();
        exports.parcourir(
                organisation, criteres, aujourdhui(), a -> pour.accept(a.origines(dites)));
    }

    @Transactional(readOnly = true)
    public CompteDesActions compter(OrganisationId organisation) {
        return liste.compter(organisation, aujourdhui());
    }

    /// Actions of other organisations that this one was named to read, page after page.
    @Transactional(readOnly = true)
    public Tranche<ActionPartagee> partageesAvec(
            OrganisationId organisation, @Nullable String apres) {
        return partagees.lister(organisation, apres, PAR_PAGE_PARTAGEE);
    }

    /// @param organisation whose plan it is, by name
    public record ActionPartagee(String organisation, LigneAction ligne) {}

    /// The actions that come from these findings.
    @Transactional(readOnly = true)
    public List<LigneAction> desObjets(List<Origine.Objet> objets) {
        return liste.desObjets(objets);
    }

    /// How many actions, given up ones apart, come from each of these objects that have any.
    @Transactional(readOnly = true)
    public Map<Origine.Objet, Integer> compter(List<Origine.Objet> objets) {
        return liste.compter(objets);
    }

    /// The actions that come from each of these findings, with what the check of their effect said;
    /// two statements, whatever their number.
    @Transactional(readOnly = true)
    public Map<Origine.Objet, List<SuiteDeConstat>> suites(Collection<Origine.Objet> constats) {
        return constats.isEmpty() ? Map.of() : suites.lire(constats);
    }

    /// Those of these findings from which an action of the reader's organisations comes, even one
    /// that they may not read.
    @Transactional(readOnly = true)
    public Set<Origine.Objet> suivis(Collection<Origine.Objet> constats) {
        return constats.isEmpty() ? Set.of() : suites.suivis(constats);
    }

    /// The actions whose efficacy an indicator measures.
    @Transactional(readOnly = true)
    public List<LigneAction> mesureesPar(IndicateurId indicateur) {
        return liste.mesureesPar(indicateur);
    }

    /// What is said with a passage, when it asks for it.
    ///
    /// @param resultat what the efficacy measure gave
    /// @param portee asked when an occurrence of a live series is given up
    public record Dits(
            @Nullable String motif, @Nullable String resultat, @Nullable PorteeDAbandon portee) {
        public static final Dits RIEN = new Dits(null, null);

        public Dits(@Nullable String motif, @Nullable String resultat) {
            this(motif, resultat, null);
        }
    }

    /// @param version the one that was shown: a page that has aged moves nothing
    public Resultat<EtatAction> franchir(
            ActionId id, int version, TransitionAction transition, Dits dits) {
        if (transition == TransitionAction.ABANDONNER
                && dits.portee() == null
                && recurrences.finiraitAvec(id)) {
            var motifs = new ArrayList<Motif>();
            motifs.add(
                    new Motif(
                            "PORTEE",
                            "Cette action revient : dites si vous abandonnez seulement celle-ci, ou"
                                    + " toute la série."));
            if (dits.motif() == null || dits.motif().isBlank()) {
                motifs.add(new Motif(Motif.SANS_MOTIF, "Dites pourquoi."));
            }
            return new Resultat.Refus<>(motifs);
        }
        var resultat = vie.franchir(id, version, transition, dits);
        if (resultat instanceof Resultat.Fait<EtatAction>(var vers)) {
            if (vers == EtatAction.REALISEE) recurrences.apresRealisation(id);
            if (vers == EtatAction.ABANDONNEE) recurrences.apresAbandon(id, dits.portee());
        }
        return resultat;
    }

    /// Rewrites what is written of an action. The due date, once fixed, moves by [#reporter].
    ///
    /// @param raisons why the start or the check, once fixed, changes
    public Resultat<ActionId> modifier(
            ActionId id, int version, ContenuAction contenu, RaisonsDeDates raisons) {
        return redaction.modifier(id, version, contenu, raisons);
    }

    /// The same, when neither date changes.
    public Resultat<ActionId> modifier(ActionId id, int version, ContenuAction contenu) {
        return modifier(id, version, contenu, RaisonsDeDates.AUCUNE);
    }

    /// Moves the due date, and says why.
    public Resultat<LocalDate> reporter(ActionId id, int version, LocalDate vers, String motif) {
        return redaction.reporter(id, version, vers, motif);
    }

    public Resultat<Long> ajouterEtape(ActionId id, String libelle, @Nullable LocalDate pour) {
        return redaction.ajouterEtape(id, libelle, pour);
    }

    /// @param version the one of the step that was shown
    public Resultat<Long> cocherEtape(ActionId id, long etape, int version, boolean faite) {
        return redaction.cocherEtape(id, etape, version, faite);
    }

    /// A step that is no longer needed; the journal keeps it.
    public Resultat<Long> retirerEtape(ActionId id, long etape, int version) {
        return redaction.retirerEtape(id, etape, version);
    }

    /// The action also answers another finding.
    public Resultat<ActionId> ajouterOrigine(ActionId id, Origine origine) {
        return redaction.ajouterOrigine(id, origine);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

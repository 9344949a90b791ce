package fr.unisson.actions;

import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.ActionSql;
import fr.unisson.actions.donnees.ActionSql.Naissance;
import fr.unisson.actions.donnees.ActionSql.Passage;
import fr.unisson.actions.donnees.AttachesSql;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// How an action is born and moves: the facts, the rule, state and history in one statement, then
/// the effects, all in the caller's transaction.
@Component
class VieDesActions {

    static final String OBJET = "action";

    private final ActionSql actions;
    private final ActionLecture lecture;
    private final AttachesSql attaches;
    private final RolesDansLAction roles;
    private final DevoirsDesActions devoirs;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    VieDesActions(
            ActionSql actions,
            ActionLecture lecture,
            AttachesSql attaches,
            RolesDansLAction roles,
            DevoirsDesActions devoirs,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.actions = actions;
        this.lecture = lecture;
        this.attaches = attaches;
        this.roles = roles;
        this.devoirs = devoirs;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    Resultat<ActionId> proposer(
            OrganisationId organisation, ContenuAction contenu, List<Origine> origines) {
        var tenus = roles.dans(organisation);
        if (tenus.isEmpty()) return horsDuPlan();
        var refus = new ArrayList<>(roles.refus(organisation, contenu));
        refus.addAll(EcheanceNouvelle.refus(contenu.echeance(), Dates.jourDe(horloge.instant())));
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var role = TransitionAction.PROPOSER.roleParmi(tenus).orElseThrow();
        var id = naitre(organisation, contenu, origines, role, null);
        devoirs.mettreAJour(lecture.charger(id));
        return Resultat.fait(id);
    }

    /// Somebody answers for the plan and writes down what was done without it.
    Resultat<ActionId> inscrireFaite(
            OrganisationId organisation, ContenuAction contenu, List<Origine> origines) {
        if (!roles.dans(organisation).contains(RoleAction.RESPONSABLE)) return horsDuPlan();
        var refus = roles.refus(organisation, contenu);
        if (!refus.isEmpty()) return new Resultat.Refus<>(refus);
        var id = naitre(organisation, contenu, origines, RoleAction.RESPONSABLE, null);
        var dits = new Dits("Déjà faite quand elle a été inscrite au plan", null);
        return switch (franchir(id, 1, TransitionAction.CONSTATER_REALISEE, dits)) {
            case Resultat.Fait<EtatAction> _ -> Resultat.fait(id);
            case Resultat.Refus<EtatAction>(var motifs) -> new Resultat.Refus<>(motifs);
        };
    }

    Resultat<EtatAction> franchir(
            ActionId id, int version, TransitionAction transition, Dits dits) {
        actions.verrouiller(id);
        var action = lecture.charger(id);
        var role = transition.roleParmi(roles.sur(action)).orElse(RoleAction.MEMBRE);
        var resultat = resultat(transition, dits);
        var dossier = action.dossier();
        if (resultat != null) dossier = dossier.avecResultat(resultat);
        var demande = new Demande(role, propre(dits.motif()));
        return switch (transition.decider(action.etat(), dossier, demande)) {
            case Decision.Refusee<EtatAction>(var motifs) -> new Resultat.Refus<>(motifs);
            case Decision.Permise<EtatAction>(var vers) -> {
                var passage =
                        new Passage(
                                id,
                                version,
                                transition.name(),
                                action.etat().name(),
                                vers.name(),
                                role.name(),
                                transition.motifRequis() ? demande.motif() : null,
                                resultat);
                if (!actions.franchir(passage, horloge.instant())) yield Resultat.depasse();
                journal.consigner(OBJET, id.valeur(), transition.fait(), detail(passage));
                evenements.publishEvent(new ActionFranchie(id, vers, horloge.instant()));
                if (vers == EtatAction.INEFFICACE) reprendre(action, passage, role);
                devoirs.mettreAJour(lecture.charger(id));
                yield Resultat.fait(vers);
            }
        };
    }

    /// An ineffective action leaves its goal unmet: another one takes over, in the same hands.
    private void reprendre(ActionVue action, Passage passage, RoleAction role) {
        var c = action.contenu();
        var contenu = c.aRefaire("Reprise : " + c.titre(), null, null, false);
        var origine =
                new Origine(
                        GenreOrigine.ACTION_INEFFICACE,
                        "Action " + action.nom() + " jugée inefficace : " + passage.motif(),
                        "/actions/" + action.id(),
                        new Origine.Objet("actions", OBJET, action.id().valeur()));
        var nee = naitre(action.organisation(), contenu, List.of(origine), role, action.id());
        devoirs.mettreAJour(lecture.charger(nee));
        journal.consigner(
                OBJET,
                action.id().valeur(),
                "Action de reprise ouverte",
                lecture.charger(nee).nom() + ", " + contenu.titre());
    }

    ActionId naitre(
            OrganisationId organisation,
            ContenuAction contenu,
            List<Origine> origines,
            RoleAction role,
            @Nullable ActionId suiteDe) {
        var le = horloge.instant();
        var id =
                actions.inserer(
                        new Naissance(
                                organisation,
                                actions.numeroter(organisation),
                                EtatAction.PROPOSEE.name(),
                                suiteDe),
                        contenu,
                        le);
        actions.naitre(
                id, TransitionAction.PROPOSER.name(), EtatAction.PROPOSEE.name(), role.name(), le);
        if (!contenu.contributeurs().isEmpty()) {
            attaches.contributeurs(id, contenu.contributeurs());
        }
        if (!contenu.complements().etablissements().isEmpty()) {
            attaches.etablissements(id, contenu.complements().etablissements());
        }
        origines.forEach(o -> attaches.ajouter(id, o, le));
        journal.consigner(OBJET, id.valeur(), TransitionAction.PROPOSER.fait(), contenu.titre());
        evenements.publishEvent(new ActionFranchie(id, EtatAction.PROPOSEE, le));
        return id;
    }

    void attacher(ActionId id, Origine origine) {
        attaches.ajouter(id, origine, horloge.instant());
    }

    private static String detail(Passage p) {
        var motif = Objects.requireNonNullElse(p.motif(), "");
        if (p.resultat() == null) return motif;
        return "Résultat : " + p.resultat() + (motif.isEmpty() ? "" : " — Motif : " + motif);
    }

    /// Noted only by the passages that judge the effect.
    private static @Nullable String resultat(TransitionAction transition, Dits dits) {
        return switch (transition) {
            case VERIFIER_L_EFFICACITE, CONSTATER_L_INEFFICACITE -> propre(dits.resultat());
            default -> null;
        };
    }

    private static @Nullable String propre(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    static <T> Resultat<T> horsDuPlan() {
        return Resultat.refus(
                fr.unisson.socle.vie.Motif.ROLE,
                "Cette action revient aux membres de l’organisation.");
    }
}

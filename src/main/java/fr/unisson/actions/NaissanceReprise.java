package fr.unisson.actions;

import fr.unisson.actions.RepriseVue.Bilan;
import fr.unisson.actions.domaine.DossierAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.ActionSql;
import fr.unisson.actions.donnees.ActionSql.Passage;
import fr.unisson.actions.donnees.CommentaireSql;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Decision;
import fr.unisson.socle.vie.Demande;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// An action taken from a spreadsheet lives the same strict life as any other: it walks to its
/// state by the same passages, decided by the same rules, as far as its facts allow.
@Component
class NaissanceReprise {

    private static final String MOTIF = "Ainsi dans le plan repris";

    private final VieDesActions vie;
    private final ActionSql actions;
    private final ActionLecture lecture;
    private final CommentaireSql commentaires;
    private final DevoirsDesActions devoirs;
    private final Journal journal;
    private final Clock horloge;

    NaissanceReprise(
            VieDesActions vie,
            ActionSql actions,
            ActionLecture lecture,
            CommentaireSql commentaires,
            DevoirsDesActions devoirs,
            Journal journal,
            Clock horloge) {
        this.vie = vie;
        this.actions = actions;
        this.lecture = lecture;
        this.commentaires = commentaires;
        this.devoirs = devoirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    Bilan.Prise creer(
            OrganisationId organisation,
            LigneReprise ligne,
            ContenuAction contenu,
            String fichier) {
        var id = vie.naitre(organisation, contenu, ligne.origines(), RoleAction.RESPONSABLE, null);
        var etat = mener(id, contenu, ligne.etat());
        var le = horloge.instant();
        ligne.notes().forEach(n -> commentaires.ajouter(id, n, null, le));
        journal.consigner(
                VieDesActions.OBJET,
                id.valeur(),
                "Action reprise d’un tableur",
                "%s, ligne %d : %s".formatted(fichier, ligne.numero(), etat.libelle()));
        var vue = lecture.trouver(id).orElseThrow(() -> new Introuvable("action " + id));
        devoirs.mettreAJourSansAnnonce(vue);
        return new Bilan.Prise(ligne.numero(), id.valeur(), vue.numero(), contenu.titre());
    }

    private EtatAction mener(ActionId id, ContenuAction contenu, EtatAction voulu) {
        var dossier =
                new DossierAction(
                        contenu.pilote() != null,
                        contenu.echeance(),
                        contenu.mesure(),
                        List.of(),
                        "");
        var etat = EtatAction.PROPOSEE;
        int version = 1;
        for (var transition : chemin(voulu)) {
            var demande =
                    new Demande(RoleAction.RESPONSABLE, transition.motifRequis() ? MOTIF : null);
            if (!(transition.decider(etat, dossier, demande)
                    instanceof Decision.Permise<EtatAction>(var vers))) {
                return etat;
            }
            actions.franchir(
                    new Passage(
                            id,
                            version++,
                            transition.name(),
                            etat.name(),
                            vers.name(),
                            RoleAction.RESPONSABLE.name(),
                            demande.motif(),
                            null),
                    horloge.instant());
            etat = vers;
        }
        return etat;
    }

    /// The shortest way from a proposal. What the file calls closed is done: its effect was not
    /// checked here.
    static List<TransitionAction> chemin(EtatAction voulu) {
        var debut =
                List.of(
                        TransitionAction.VALIDER,
                        TransitionAction.PLANIFIER,
                        TransitionAction.COMMENCER,
                        TransitionAction.REALISER);
        return switch (voulu) {
            case PROPOSEE -> List.of();
            case VALIDEE -> debut.subList(0, 1);
            case A_FAIRE -> debut.subList(0, 2);
            case EN_COURS -> debut.subList(0, 3);
            case SUSPENDUE ->
                    List.of(
                            TransitionAction.VALIDER,
                            TransitionAction.PLANIFIER,
                            TransitionAction.COMMENCER,
                            TransitionAction.SUSPENDRE);
            case REALISEE, EFFICACITE_VERIFIEE, INEFFICACE, CLOSE -> debut;
            case ABANDONNEE -> List.of(TransitionAction.ABANDONNER);
        };
    }
}

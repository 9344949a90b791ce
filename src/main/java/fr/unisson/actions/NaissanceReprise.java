package fr.unisson.actions;

import fr.unisson.actions.RepriseVue.Bilan;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.domaine.reprise.LigneReprise;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.CommentaireSql;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.journal.Journal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// An action taken from a spreadsheet lives the same strict life as any other: it walks to its
/// state by the same passages, decided by the same rules, as far as its facts allow.
@Component
class NaissanceReprise {

    private static final String MOTIF = "Ainsi dans le plan repris";

    private final VieDesActions vie;
    private final Cheminement cheminement;
    private final ActionLecture lecture;
    private final CommentaireSql commentaires;
    private final DevoirsDesActions devoirs;
    private final Journal journal;
    private final Clock horloge;

    NaissanceReprise(
            VieDesActions vie,
            Cheminement cheminement,
            ActionLecture lecture,
            CommentaireSql commentaires,
            DevoirsDesActions devoirs,
            Journal journal,
            Clock horloge) {
        this.vie = vie;
        this.cheminement = cheminement;
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
        var etat = cheminement.mener(id, contenu, ligne.etat(), MOTIF);
        var le = horloge.instant();
        ligne.notes().forEach(n -> commentaires.ajouter(id, n, null, le));
        journal.consigner(
                VieDesActions.OBJET,
                id.valeur(),
                "Action reprise d’un tableur",
                "%s, ligne %d : %s".formatted(fichier, ligne.numero(), etat.libelle()));
        var vue = lecture.charger(id);
        devoirs.mettreAJourSansAnnonce(vue);
        return new Bilan.Prise(ligne.numero(), id.valeur(), vue.numero(), contenu.titre());
    }
}

package fr.unisson.actions;

import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.documents.Depot;
import fr.unisson.documents.Envoi;
import fr.unisson.documents.Fichier;
import fr.unisson.documents.Fichiers;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The files of an action: proofs of what was done. Whoever reads the action reads them; none is
/// ever taken away.
@Service
@Transactional
public class Pieces {

    private static final Set<RoleAction> DEPOSANTS =
            EnumSet.of(RoleAction.RESPONSABLE, RoleAction.PILOTE, RoleAction.CONTRIBUTEUR);

    private final Fichiers fichiers;
    private final ActionLecture lecture;
    private final RolesDansLAction roles;
    private final Journal journal;

    Pieces(Fichiers fichiers, ActionLecture lecture, RolesDansLAction roles, Journal journal) {
        this.fichiers = fichiers;
        this.lecture = lecture;
        this.roles = roles;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Fichier> lister(ActionId action) {
        return fichiers.lister(VieDesActions.OBJET, action.valeur());
    }

    @Transactional(readOnly = true)
    public boolean permises(ActionVue action) {
        return roles.sur(action).stream().anyMatch(DEPOSANTS::contains);
    }

    public Resultat<Fichier> joindre(ActionId id, Envoi envoi) {
        var action = lecture.charger(id);
        if (!permises(action)) {
            return Resultat.refus(
                    Motif.ROLE,
                    "La direction, les référents qualité, le pilote et les contributeurs joignent"
                            + " des fichiers.");
        }
        return switch (fichiers.deposer(envoi, null)) {
            case Depot.Refuse(var motif) -> Resultat.refus("FICHIER", motif.message());
            case Depot.Accepte(var recu) -> {
                fichiers.joindre(recu.id(), VieDesActions.OBJET, id.valeur());
                journal.consigner(VieDesActions.OBJET, id.valeur(), "Fichier joint", recu.nom());
                yield Resultat.fait(recu);
            }
        };
    }
}

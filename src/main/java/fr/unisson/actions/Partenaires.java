package fr.unisson.actions;

import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.actions.donnees.ActionLecture;
import fr.unisson.actions.donnees.AttachesSql;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Organisations named to read an action. Nothing opens by itself: the direction or a quality
/// referent names each of them, and the action must be shown to partners; then their direction,
/// quality referents and facilitators read it. The rule is in the database
/// (`actions_partagees_avec_moi`).
@Service
@Transactional
public class Partenaires {

    private final AttachesSql attaches;
    private final ActionLecture lecture;
    private final RolesDansLAction roles;
    private final Annuaire annuaire;
    private final Journal journal;

    Partenaires(
            AttachesSql attaches,
            ActionLecture lecture,
            RolesDansLAction roles,
            Annuaire annuaire,
            Journal journal) {
        this.attaches = attaches;
        this.lecture = lecture;
        this.roles = roles;
        this.annuaire = annuaire;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<OrganisationVue> lister(ActionId action) {
        return annuaire.lister(attaches.partenaires(action));
    }

    public Resultat<OrganisationId> nommer(ActionId id, OrganisationId partenaire) {
        var action = charger(id);
        if (!roles.sur(action).contains(RoleAction.RESPONSABLE)) return reserve();
        if (partenaire.equals(action.organisation())) {
            return Resultat.refus("PARTENAIRE", "C’est l’organisation qui mène l’action.");
        }
        var nom = annuaire.charger(partenaire).raisonSociale();
        if (attaches.nommer(id, partenaire)) {
            journal.consigner(VieDesActions.OBJET, id.valeur(), "Partenaire nommé", nom);
        }
        return Resultat.fait(partenaire);
    }

    public Resultat<OrganisationId> retirer(ActionId id, OrganisationId partenaire) {
        var action = charger(id);
        if (!roles.sur(action).contains(RoleAction.RESPONSABLE)) return reserve();
        if (attaches.neplusNommer(id, partenaire)) {
            journal.consigner(
                    VieDesActions.OBJET,
                    id.valeur(),
                    "Partenaire retiré",
                    annuaire.charger(partenaire).raisonSociale());
        }
        return Resultat.fait(partenaire);
    }

    private ActionVue charger(ActionId id) {
        return lecture.charger(id);
    }

    private static Resultat<OrganisationId> reserve() {
        return Resultat.refus(
                Motif.ROLE, "La direction et les référents qualité nomment les partenaires.");
    }
}

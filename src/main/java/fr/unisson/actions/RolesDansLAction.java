package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.actions.domaine.RoleAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.vie.Motif;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the actor is for an action: a role of the organisation, then a part in the action itself.
@Component
class RolesDansLAction {

    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final Habilitations habilitations;

    RolesDansLAction(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    Set<RoleAction> sur(ActionVue action) {
        var roles = dans(action.organisation());
        if (roles.isEmpty() || !Acteur.courant().connecte()) return roles;
        var moi = new CompteId(Acteur.courant().compte());
        if (moi.equals(action.contenu().pilote())) roles.add(RoleAction.PILOTE);
        if (action.contenu().contributeurs().contains(moi)) roles.add(RoleAction.CONTRIBUTEUR);
        return roles;
    }

    /// Whatever the action. The platform proposes as a member does; an observer only reads.
    Set<RoleAction> dans(OrganisationId organisation) {
        var acteur = Acteur.courant();
        return switch (acteur.nature()) {
            case ANONYME -> EnumSet.noneOf(RoleAction.class);
            case SYSTEME -> EnumSet.of(RoleAction.MEMBRE);
            case COMPTE -> roles(habilitations.deLActeur(organisation));
        };
    }

    /// Why these people cannot carry the action: they must be members of the organisation.
    List<Motif> refus(OrganisationId organisation, ContenuAction contenu) {
        if (contenu.pilote() == null && contenu.contributeurs().isEmpty()) return List.of();
        var membres =
                habilitations.membres(organisation).stream()
                        .filter(m -> !roles(m.roles()).isEmpty())
                        .map(m -> m.compte().id())
                        .collect(Collectors.toSet());
        var motifs = new ArrayList<Motif>();
        if (contenu.pilote() != null && !membres.contains(contenu.pilote())) {
            motifs.add(
                    new Motif(
                            "PILOTE_INCONNU",
                            "Choisissez le pilote parmi les personnes de l’organisation."));
        }
        if (!membres.containsAll(contenu.contributeurs())) {
            motifs.add(
                    new Motif(
                            "CONTRIBUTEUR_INCONNU",
                            "Choisissez les contributeurs parmi les personnes de"
                                    + " l’organisation."));
        }
        return motifs;
    }

    private static Set<RoleAction> roles(Set<RoleOrganisation> tenus) {
        var roles = EnumSet.noneOf(RoleAction.class);
        if (tenus.stream().anyMatch(r -> r != RoleOrganisation.OBSERVATEUR)) {
            roles.add(RoleAction.MEMBRE);
        }
        if (tenus.stream().anyMatch(RESPONSABLES::contains)) roles.add(RoleAction.RESPONSABLE);
        return roles;
    }
}

package fr.unisson.essms;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.socle.Acteur;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the actor is for the evaluations of an organisation; the database checks it again.
@Component
class RolesDEssms {

    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(
                    RoleOrganisation.ADMINISTRATION,
                    RoleOrganisation.DIRECTION,
                    RoleOrganisation.REFERENT_QUALITE);

    private static final Set<RoleOrganisation> COTEURS =
            EnumSet.of(RoleOrganisation.SECRETAIRE_INSTANCE, RoleOrganisation.PROFESSIONNEL);

    private final Habilitations habilitations;

    RolesDEssms(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    Set<RoleAutoevaluation> dans(OrganisationId organisation) {
        var acteur = Acteur.courant();
        var roles = EnumSet.of(RoleAutoevaluation.LECTEUR);
        if (!acteur.connecte()) return roles;
        for (var role : habilitations.roles(new CompteId(acteur.compte()), organisation)) {
            if (RESPONSABLES.contains(role)) {
                roles.add(RoleAutoevaluation.RESPONSABLE);
                roles.add(RoleAutoevaluation.COTEUR);
            }
            if (COTEURS.contains(role)) roles.add(RoleAutoevaluation.COTEUR);
        }
        return roles;
    }
}

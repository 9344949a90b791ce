package fr.unisson.essms;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.socle.Interdit;
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

    /// @throws Interdit when leading the evaluations of the organisation is not the actor's
    void exigerResponsable(OrganisationId organisation) {
        if (!dans(organisation).contains(RoleAutoevaluation.RESPONSABLE)) {
            throw new Interdit(
                    "Ouvrir une auto-évaluation, programmer une évaluation externe et en noter les"
                            + " étapes revient à la direction, à l’administration ou au référent"
                            + " qualité.");
        }
    }

    /// Whether the actor is anything at all in it.
    boolean membre(OrganisationId organisation) {
        return !habilitations.deLActeur(organisation).isEmpty();
    }

    Set<RoleAutoevaluation> dans(OrganisationId organisation) {
        var roles = EnumSet.of(RoleAutoevaluation.LECTEUR);
        for (var role : habilitations.deLActeur(organisation)) {
            if (RESPONSABLES.contains(role)) {
                roles.add(RoleAutoevaluation.RESPONSABLE);
                roles.add(RoleAutoevaluation.COTEUR);
            }
            if (COTEURS.contains(role)) roles.add(RoleAutoevaluation.COTEUR);
        }
        return roles;
    }
}

package fr.unisson.audits;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.domaine.RoleAudit;
import fr.unisson.socle.Acteur;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the actor is for an audit. The same rules stand in the database.
@Component
class RolesDansLAudit {

    private static final Set<RoleOrganisation> RESPONSABLES =
            EnumSet.of(RoleOrganisation.DIRECTION, RoleOrganisation.REFERENT_QUALITE);

    private final Habilitations habilitations;

    RolesDansLAudit(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    Set<RoleAudit> sur(AuditVue a) {
        var roles = dans(a.organisation());
        var acteur = Acteur.courant();
        if (acteur.connecte() && a.auditeurs().contains(new CompteId(acteur.compte()))) {
            roles.add(RoleAudit.AUDITEUR);
        }
        return roles;
    }

    Set<RoleAudit> dans(OrganisationId organisation) {
        var roles = EnumSet.of(RoleAudit.LECTEUR);
        if (habilitations.lActeurA(RESPONSABLES, organisation)) {
            roles.add(RoleAudit.RESPONSABLE);
        }
        return roles;
    }
}

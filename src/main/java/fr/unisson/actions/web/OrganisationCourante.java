package fr.unisson.actions.web;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.web.Choix;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// The organisation chosen in the header, and the people who may carry an action.
@Component
class OrganisationCourante {

    private final Habilitations habilitations;

    OrganisationCourante(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    OrganisationId id() {
        var choisie = SessionCourante.exigee().organisation();
        if (choisie == null) throw new Interdit("Choisissez d’abord une organisation.");
        return choisie;
    }

    List<Choix> membres(OrganisationId organisation) {
        return habilitations.membres(organisation).stream()
                .filter(m -> m.roles().stream().anyMatch(r -> r != RoleOrganisation.OBSERVATEUR))
                .sorted(
                        Comparator.comparing((Habilitations.Membre m) -> m.compte().nom())
                                .thenComparing(m -> m.compte().prenom()))
                .map(m -> new Choix(m.compte().id().toString(), m.compte().nomComplet()))
                .toList();
    }
}

package fr.unisson.gouvernance.web;

import fr.unisson.acces.Habilitations;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Interdit;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The organisation chosen in the header, and its people.
@Component
class OrganisationCourante {

    private final Habilitations habilitations;

    OrganisationCourante(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    long id() {
        return organisation().valeur();
    }

    /// Names of the people, by account.
    Map<Long, String> membres() {
        return habilitations.membres(organisation()).stream()
                .collect(
                        Collectors.toMap(
                                m -> m.compte().id().valeur(), m -> m.compte().nomComplet()));
    }

    private static OrganisationId organisation() {
        var choisie = SessionCourante.exigee().organisation();
        if (choisie == null) throw new Interdit("Choisissez d’abord une organisation.");
        return choisie;
    }
}

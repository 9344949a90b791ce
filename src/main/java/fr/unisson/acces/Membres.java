package fr.unisson.acces;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.Choix;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of an organisation, as forms offer and check them.
@Service
@Transactional(readOnly = true)
public class Membres {

    private final Habilitations habilitations;

    Membres(Habilitations habilitations) {
        this.habilitations = habilitations;
    }

    /// Names of everybody, by account.
    public Map<Long, String> noms(OrganisationId organisation) {
        return habilitations.membres(organisation).stream()
                .collect(
                        Collectors.toMap(
                                m -> m.compte().id().valeur(), m -> m.compte().nomComplet()));
    }

    /// Those who may be given something to do, that is all but mere observers, by family name.
    public List<Choix> aChoisir(OrganisationId organisation) {
        return habilitations.membres(organisation).stream()
                .filter(m -> m.roles().stream().anyMatch(r -> r != RoleOrganisation.OBSERVATEUR))
                .sorted(
                        Comparator.comparing((Habilitations.Membre m) -> m.compte().nom())
                                .thenComparing(m -> m.compte().prenom()))
                .map(m -> new Choix(m.compte().id().toString(), m.compte().nomComplet()))
                .toList();
    }
}

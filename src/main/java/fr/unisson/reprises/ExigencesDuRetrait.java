package fr.unisson.reprises;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ReprisesRetirees;
import fr.unisson.reprises.domaine.TransitionReprise;
import fr.unisson.socle.vie.Verification;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What taking an import back needs, for who asks without its page.
@Service
@Transactional(readOnly = true)
public class ExigencesDuRetrait {

    private final ReprisesDeConventions reprises;
    private final ReprisesRetirees retirees;

    ExigencesDuRetrait(ReprisesDeConventions reprises, ReprisesRetirees retirees) {
        this.reprises = reprises;
        this.retirees = retirees;
    }

    /// Met and unmet; empty when this is not for the actor, or not any more.
    public Optional<List<Verification>> lire(ConventionId id) {
        return reprises.trouver(id)
                .filter(r -> TransitionReprise.RETIRER.possibleDepuis(r.etat()))
                .filter(r ->
                        TransitionReprise.RETIRER.roleParmi(Set.of(reprises.role(r))).isPresent())
                .map(r -> retirees.exigences(r.convention()));
    }
}

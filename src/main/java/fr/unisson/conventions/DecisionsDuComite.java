package fr.unisson.conventions;

import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.NatureInstance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The decisions of the bodies of a convention, the latest first. A decision of another body proves
/// nothing here.
@Service
@Transactional(readOnly = true)
public class DecisionsDuComite {

    private final InstancesDeConvention instances;
    private final Decisions decisions;

    DecisionsDuComite(InstancesDeConvention instances, Decisions decisions) {
        this.instances = instances;
        this.decisions = decisions;
    }

    public List<DecisionVue> lister(ConventionId id) {
        return instances.lister(id).stream()
                .flatMap(i -> decisions.lister(CriteresDecisions.de(i.id())).stream())
                .sorted(Comparator.comparing(DecisionVue::priseLe).reversed())
                .toList();
    }

    public boolean prise(ConventionId id, @Nullable Long decision) {
        return decision != null && lister(id).stream().anyMatch(d -> d.id().valeur() == decision);
    }

    /// What the steering committee itself decided between these days, and did not give up: what a
    /// serious act of today may rest on.
    public List<DecisionVue> duComite(ConventionId id, LocalDate depuis, LocalDate jusquA) {
        return instances.lister(id).stream()
                .filter(i -> i.nature() == NatureInstance.COPIL)
                .flatMap(i -> decisions.lister(CriteresDecisions.de(i.id())).stream())
                .filter(d -> d.etat() != EtatDecision.ABANDONNEE)
                .filter(d -> !d.priseLe().isBefore(depuis) && !d.priseLe().isAfter(jusquA))
                .sorted(Comparator.comparing(DecisionVue::priseLe).reversed())
                .toList();
    }
}

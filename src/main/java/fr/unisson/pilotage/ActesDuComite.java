package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.LigneReunion;
import fr.unisson.gouvernance.Reunions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the bodies attached to a convention decided, and when they meet.
@Service
@Transactional(readOnly = true)
public class ActesDuComite {

    private final InstancesDeConvention instances;
    private final Decisions decisions;
    private final Reunions reunions;

    ActesDuComite(InstancesDeConvention instances, Decisions decisions, Reunions reunions) {
        this.instances = instances;
        this.decisions = decisions;
        this.reunions = reunions;
    }

    /// The latest first, among those the actor may read.
    public List<DecisionVue> decisions(ConventionId convention, int auPlus) {
        return instances.lister(convention).stream()
                .flatMap(i -> decisions.lister(CriteresDecisions.de(i.id())).stream())
                .sorted(
                        Comparator.comparing(DecisionVue::priseLe)
                                .thenComparingLong(d -> d.id().valeur())
                                .reversed())
                .limit(auPlus)
                .toList();
    }

    /// The meetings to come, the earliest first.
    public List<LigneReunion> aVenir(ConventionId convention, LocalDate jour) {
        return instances.lister(convention).stream()
                .flatMap(i -> reunions.lister(i.id(), jour, jour.plusYears(1)).stream())
                .filter(r -> r.etat().aVenir())
                .sorted(Comparator.comparing(LigneReunion::debut))
                .toList();
    }

    /// Reads what a form cites: a decision of the list, or the words that name something else.
    public Acte lire(ConventionId convention, Optional<Long> decision, String mots) {
        return decision.flatMap(id ->
                        decisions(convention, Integer.MAX_VALUE).stream()
                                .filter(d -> d.id().valeur() == id)
                                .findFirst())
                .map(d -> new Acte("Décision " + d.numero(), d.id().valeur()))
                .orElseGet(() -> new Acte(mots.strip(), null));
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Prolongation;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.conventions.domaine.Termes;
import fr.unisson.conventions.donnees.ProlongationSql;
import fr.unisson.journal.Journal;
import fr.unisson.socle.vie.Resultat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The term of each convention, from its text and the acts recorded since.
@Service
public class TermesDesConventions {

    private final Participations participations;
    private final ProlongationSql prolongations;
    private final Journal journal;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    TermesDesConventions(
            Participations participations,
            ProlongationSql prolongations,
            Journal journal,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.participations = participations;
        this.prolongations = prolongations;
        this.journal = journal;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /// Empty until the day of effect is known.
    @Transactional(readOnly = true)
    public Optional<Terme> trouver(ConventionId id) {
        return calculer(participations.charger(id), actes(id));
    }

    /// Last day that it reaches without a new agreement; empty when nothing ends it by itself, or
    /// before its day of effect is known.
    Optional<LocalDate> dernierJour(ConventionId id) {
        var convention = participations.charger(id);
        return Optional.ofNullable(convention.enVigueurLe())
                .map(effet -> Termes.dernierJour(convention.duree(), effet, actes(id)));
    }

    /// The acts that moved the end, in the order they were taken.
    @Transactional(readOnly = true)
    public List<Prolongation> actes(ConventionId id) {
        return prolongations.lister(List.of(id.valeur())).getOrDefault(id.valeur(), List.of());
    }

    /// Records an act that moves the end. Whether it may be taken is the caller's rule.
    ///
    /// @param avenant the amendment that holds it, null for a tacit renewal
    @Transactional
    public Resultat<Terme> prolonger(
            ConventionId id, Prolongation acte, @Nullable ConventionId avenant) {
        var convention = participations.charger(id);
        var actes = new ArrayList<>(actes(id));
        actes.add(acte);
        var terme = calculer(convention, actes);
        if (terme.isEmpty()) {
            return Resultat.refus("EFFET", "La convention n’a pas encore pris effet.");
        }
        if (!prolongations.ajouter(
                id.valeur(),
                actes.size(),
                acte,
                avenant == null ? null : avenant.valeur(),
                horloge.instant())) {
            return Resultat.depasse();
        }
        journal.consigner(
                "convention",
                id.valeur(),
                acte.nature().libelle(),
                terme.get().raisons().getLast());
        evenements.publishEvent(new TermeProlonge(id, acte, terme.get()));
        return Resultat.fait(terme.get());
    }

    private static Optional<Terme> calculer(ConventionVue convention, List<Prolongation> actes) {
        var effet = convention.enVigueurLe();
        return effet == null
                ? Optional.empty()
                : Optional.of(Termes.calculer(convention.duree(), effet, actes));
    }
}

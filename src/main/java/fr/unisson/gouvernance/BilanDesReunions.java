package fr.unisson.gouvernance;

import fr.unisson.gouvernance.donnees.DecisionLecture;
import fr.unisson.gouvernance.donnees.ReunionLecture;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an instance did in a period, for its report.
@Service
@Transactional(readOnly = true)
public class BilanDesReunions {

    private static final int DECISIONS_AU_PLUS = 500;

    private final ReunionLecture reunions;
    private final DecisionLecture decisions;

    BilanDesReunions(ReunionLecture reunions, DecisionLecture decisions) {
        this.reunions = reunions;
        this.decisions = decisions;
    }

    /// @param reunions those of the period, cancelled ones included
    /// @param promises for a year, null when none is promised
    public record Annee(
            List<LigneReunion> reunions,
            @org.jspecify.annotations.Nullable Integer promises,
            List<DecisionVue> decisions) {

        public Annee {
            reunions = List.copyOf(reunions);
            decisions = List.copyOf(decisions);
        }

        public List<LigneReunion> tenues() {
            return reunions.stream().filter(r -> r.etat().tenue()).toList();
        }

        /// Members present out of those expected, over the meetings held; 0 when none was held.
        public int presencePourCent() {
            int attendus = tenues().stream().mapToInt(LigneReunion::attendus).sum();
            int presents = tenues().stream().mapToInt(LigneReunion::presents).sum();
            return attendus == 0 ? 0 : Math.round(100f * presents / attendus);
        }

        public long faites() {
            return decisions.stream().filter(d -> d.etat() == EtatDecision.FAITE).count();
        }
    }

    /// Both days included.
    public Annee lire(InstanceId instance, LocalDate debut, LocalDate fin) {
        var criteres = new CriteresDecisions(null, instance, null, null, null, null, false, fin);
        return new Annee(
                reunions.lister(
                        instance, null, debut.atStartOfDay(), fin.plusDays(1).atStartOfDay()),
                reunions.instance(instance).map(InstanceDeReunion::reunionsParAn).orElse(null),
                decisions.lister(criteres, DECISIONS_AU_PLUS).stream()
                        .filter(d -> !d.priseLe().isBefore(debut) && !d.priseLe().isAfter(fin))
                        .toList());
    }
}

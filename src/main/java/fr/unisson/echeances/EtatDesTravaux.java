package fr.unisson.echeances;

import fr.unisson.echeances.donnees.TravauxSql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When the timed jobs ran, and when they will. Times of the real clock, whatever the
/// demonstration's says.
@Service
public class EtatDesTravaux {

    private final TravauxSql travaux;

    EtatDesTravaux(TravauxSql travaux) {
        this.travaux = travaux;
    }

    /// @param enCours whether a node runs it now
    /// @param echecs how many failures in a row, none since the last success
    /// @param enRetard whether it should have begun five minutes ago or more
    public record Travail(
            String nom,
            boolean enCours,
            Instant prochain,
            @Nullable Instant reussi,
            @Nullable Instant echoue,
            int echecs,
            boolean enRetard) {}

    /// Those that need somebody first.
    @Transactional(readOnly = true)
    public List<Travail> lister() {
        return travaux.lister();
    }
}

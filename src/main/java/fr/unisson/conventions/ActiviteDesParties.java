package fr.unisson.conventions;

import fr.unisson.conventions.donnees.ActiviteSql;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When each party was last seen at work in a convention: what its people wrote there.
@Service
@Transactional(readOnly = true)
public class ActiviteDesParties {

    private final Participations participations;
    private final ActiviteSql activite;

    ActiviteDesParties(Participations participations, ActiviteSql activite) {
        this.participations = participations;
        this.activite = activite;
    }

    /// @param comptes those who hold a role for it
    /// @param dernierGeste the last entry of the history of the convention by one of them
    public record Activite(
            long partie, String nom, Set<Long> comptes, @Nullable Instant dernierGeste) {

        public Activite {
            comptes = Set.copyOf(comptes);
        }
    }

    /// The parties that are in it today.
    ///
    /// @throws fr.unisson.socle.Introuvable when the convention is not for the actor
    public List<Activite> lister(ConventionId id) {
        participations.charger(id);
        return activite.lister(id.valeur());
    }
}

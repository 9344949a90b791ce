package fr.unisson.acces;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A token as those who may revoke it see it.
///
/// @param organisation null for a personal token
/// @param debut its first characters
/// @param createur the name of who made it
public record JetonDApi(
        long id,
        CompteId compte,
        String createur,
        @Nullable OrganisationId organisation,
        String nom,
        String debut,
        Set<Portee> portees,
        Instant creeLe,
        Instant expireLe,
        @Nullable Instant dernierUsageLe,
        @Nullable Instant revoqueLe) {

    public JetonDApi {
        portees = Set.copyOf(portees);
    }

    public boolean sert(Instant maintenant) {
        return revoqueLe == null && expireLe.isAfter(maintenant);
    }
}

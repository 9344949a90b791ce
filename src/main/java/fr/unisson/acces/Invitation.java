package fr.unisson.acces;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Somebody asked to join an organisation.
///
/// @param organisation null for an invitation to run the platform itself
/// @param enAttente neither accepted nor cancelled
public record Invitation(
        long id,
        @Nullable OrganisationId organisation,
        String courriel,
        Set<RoleOrganisation> roles,
        Instant creeLe,
        boolean enAttente) {

    public String rolesEnClair() {
        return roles.stream()
                .sorted()
                .map(RoleOrganisation::libelle)
                .collect(Collectors.joining(", "));
    }
}

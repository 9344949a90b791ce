package fr.unisson.abonnements;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import java.util.Set;

/// @param actif false while it is paused: nothing is written down nor sent
public record AbonnementVu(
        long id,
        OrganisationId organisation,
        String nom,
        String adresse,
        Set<GenreDEvenement> genres,
        boolean actif,
        Instant creeLe) {

    public AbonnementVu {
        genres = Set.copyOf(genres);
    }
}

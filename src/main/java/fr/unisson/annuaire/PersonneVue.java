package fr.unisson.annuaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody known by a function in an organisation; they may have no account.
public record PersonneVue(
        PersonneId id,
        OrganisationId organisation,
        String nom,
        String prenom,
        String fonction,
        @Nullable String courriel,
        @Nullable String telephone,
        @Nullable String rpps,
        @Nullable LocalDate depuis,
        @Nullable LocalDate jusquAu) {

    public String nomComplet() {
        return prenom + " " + nom;
    }
}

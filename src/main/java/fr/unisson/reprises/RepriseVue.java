package fr.unisson.reprises;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.reprises.domaine.EtatReprise;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A convention taken over, and what the other parties said of it.
///
/// @param organisation the party that took it over
/// @param reference number or words by which that party files it
/// @param copie the signed document, none until it is deposited
public record RepriseVue(
        ConventionId convention,
        int version,
        EtatReprise etat,
        OrganisationId organisation,
        String nom,
        String reference,
        String originalChez,
        @Nullable Copie copie,
        List<Pas> histoire) {

    public record Copie(long fichier, String nom, String empreinte) {}

    /// @param organisation for whom it was said
    public record Pas(
            String fait, String par, String organisation, @Nullable String motif, Instant le) {}

    public RepriseVue {
        histoire = List.copyOf(histoire);
    }
}

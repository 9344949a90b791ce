package fr.unisson.annuaire;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An organisation (entité juridique, association…) as the directory knows it.
///
/// @param nomLong the longer name, null when it says nothing more
/// @param source `finess`, `saisie` or `demonstration`
/// @param sansIdentifiant why it has no number; to be completed
/// @param statut label of the legal status
/// @param ouvertLe creation date, null when the source gives a conventional one
public record OrganisationVue(
        OrganisationId id,
        String raisonSociale,
        @Nullable String nomLong,
        @Nullable String finess,
        @Nullable String siren,
        @Nullable String rna,
        @Nullable String sansIdentifiant,
        @Nullable String statut,
        @Nullable String ape,
        AdresseVue adresse,
        @Nullable LocalDate ouvertLe,
        boolean fermee,
        @Nullable LocalDate fermeLe,
        String source,
        boolean fictive,
        long etablissements) {

    /// False when the FINESS number deserves a second look.
    public boolean cleJuste() {
        return finess == null || Finess.of(finess).cleJuste();
    }
}

package fr.unisson.annuaire;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The end of an authorisation as an organisation declared it.
///
/// @param etablissement null when it is the organisation's own
/// @param etablissementNom empty with it
/// @param reference number of the order, of the decision or of the certificate
/// @param fin last day on which it holds
/// @param par who said so
/// @param retrait null while it stands
public record AutorisationVue(
        long id,
        OrganisationId organisation,
        @Nullable EtablissementId etablissement,
        String etablissementNom,
        NatureAutorisation nature,
        String reference,
        LocalDate fin,
        String par,
        Instant le,
        @Nullable Retrait retrait) {

    /// Why what was said no longer stands.
    public record Retrait(String par, Instant le, String motif) {}

    /// "Autorisation de Foyer Les Genêts (arrêté 2012-44)".
    public String designation() {
        return nature.libelle()
                + (etablissementNom.isEmpty() ? "" : ", " + etablissementNom)
                + " ("
                + reference
                + ")";
    }
}

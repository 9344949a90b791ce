package fr.unisson.audits;

import fr.unisson.annuaire.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A series of audits.
///
/// @param arreteeLe null while it goes on
public record SerieVue(
        SerieId id,
        OrganisationId organisation,
        String nom,
        int version,
        @Nullable Instant arreteeLe) {

    public String adresse() {
        return "/audits/series/" + id;
    }

    /// By which an indicator names its figure.
    public String source() {
        return "audits-serie-" + id;
    }
}

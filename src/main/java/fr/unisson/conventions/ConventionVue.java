package fr.unisson.conventions;

import fr.unisson.conventions.domaine.Duree;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A convention as its participants see it.
///
/// @param version to send back with any change, so that nobody overwrites another
/// @param modele code of its model
/// @param provenance how its signature is known
/// @param avenantsAnterieurs amendments it already had when it was taken over
/// @param avenantDe the convention that this one amends, null for a convention of its own
public record ConventionVue(
        ConventionId id,
        int version,
        EtatConvention etat,
        Instant etatLe,
        String titre,
        String resume,
        String modele,
        int modeleVersion,
        @Nullable String numero,
        String perimetre,
        @Nullable String motifSansDiagnostic,
        Duree duree,
        @Nullable LocalDate effetSouhaite,
        @Nullable LocalDate limiteRelecture,
        Visibilite visibiliteObservateurs,
        @Nullable EtatConvention etatAbandonne,
        @Nullable LocalDate signeeLe,
        @Nullable LocalDate enVigueurLe,
        Instant creeLe,
        @Nullable ConventionId avenantDe,
        Provenance provenance,
        int avenantsAnterieurs) {

    /// True for a convention signed elsewhere, then taken over.
    public boolean importee() {
        return provenance.importee();
    }

    /// Since when it is followed here: its entry into force, or its taking over when that came
    /// later. Nobody is late before that day.
    public @Nullable LocalDate suivieDepuis() {
        var effet = enVigueurLe;
        if (effet == null || !importee()) return effet;
        var reprise = Dates.jourDe(creeLe);
        return reprise.isAfter(effet) ? reprise : effet;
    }

    /// True for an amendment of another convention.
    public boolean avenant() {
        return avenantDe != null;
    }
}

package fr.unisson.indicateurs;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An indicator as it stands.
///
/// @param version of the whole, for whoever changes it
/// @param methode number of the definition in force
/// @param modele code in the library, when it was taken from there
public record IndicateurVue(
        IndicateurId id,
        OrganisationId organisation,
        String code,
        int version,
        int methode,
        Definition definition,
        Tenue tenue,
        @Nullable LocalDate arreteLe,
        @Nullable String modele) {

    public boolean suivi() {
        return arreteLe == null;
    }

    /// Who keeps it, and since when.
    ///
    /// @param delai days after the end of a period within which its value is expected
    public record Tenue(
            @Nullable CompteId responsable,
            @Nullable CompteId valideur,
            int delai,
            LocalDate suiviDepuis) {}

    /// The one in which its follow-up starts: nothing is expected before.
    public Periode premierePeriode() {
        return Periode.de(definition.frequence(), tenue.suiviDepuis());
    }

    /// The last one that has ended, or the one in which the follow-up starts.
    public Periode premiereAttendue(LocalDate jour) {
        var derniere = dernierePeriode(jour);
        return derniere.compareTo(premierePeriode()) < 0 ? premierePeriode() : derniere;
    }

    /// The last period that has ended on this day.
    public Periode dernierePeriode(LocalDate jour) {
        return Periode.de(definition.frequence(), jour).precedente();
    }
}

package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import fr.unisson.indicateurs.Frequence;
import fr.unisson.indicateurs.IndicateurId;
import fr.unisson.indicateurs.Publications.Chiffre;
import fr.unisson.indicateurs.Sens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An indicator that a party feeds because the text asks for it. The partners read the values that
/// the party published, and nothing else of it.
///
/// @param seuil the words of the text
/// @param decimales with which its values are written
/// @param depuis since when its values are owed to the convention
/// @param jusqua last day on which they were, null while they are
/// @param publies of these days, the latest first
/// @param manque the earliest period without a value, in words; empty when none is owed
/// @param du the day by which that value was owed
/// @param sien the actor belongs to the party, and may open the indicator
public record CampagneVue(
        long id,
        ConventionId convention,
        int rang,
        String nom,
        Frequence frequence,
        String seuil,
        long partie,
        String nomPartie,
        IndicateurId indicateur,
        Sens sens,
        String unite,
        int decimales,
        LocalDate depuis,
        @Nullable LocalDate jusqua,
        List<Chiffre> publies,
        String manque,
        @Nullable LocalDate du,
        boolean sien) {

    public CampagneVue {
        publies = List.copyOf(publies);
    }

    public Optional<Chiffre> dernier() {
        return publies.stream().findFirst();
    }

    public boolean enRetard(LocalDate jour) {
        return du != null && du.isBefore(jour);
    }
}

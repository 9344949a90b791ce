package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.Avancement;
import fr.unisson.actions.domaine.EtatAction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An action in a list.
///
/// @param contributeur the reader contributes to it
/// @param pour the due date that counts
/// @param mesureLe when its effect is to be checked
/// @param obligatoire one of its origins makes it so, see [GenreOrigine#obligatoire]
public record LigneAction(
        ActionId id,
        int version,
        int numero,
        String titre,
        EtatAction etat,
        TypeAction type,
        Priorite priorite,
        @Nullable Dimension dimension,
        String axe,
        @Nullable CompteId piloteId,
        @Nullable String pilote,
        boolean contributeur,
        @Nullable LocalDate debut,
        @Nullable LocalDate pour,
        Avancement avancement,
        boolean mesureDefinie,
        @Nullable LocalDate mesureLe,
        LocalDate creeLe,
        boolean obligatoire) {

    /// Where it stands, in words.
    public String avancee() {
        return etat.libelle();
    }

    /// Somebody carries it by a date; work already done needs neither.
    public boolean tenue() {
        return etat.travailFait() || (piloteId != null && pour != null);
    }

    /// The date that counts next: that of the work, then that of the check of its effect.
    public @Nullable LocalDate prochaine() {
        return etat == EtatAction.REALISEE ? mesureLe : pour;
    }

    /// Work remains past its date, or its effect was not checked on the day.
    public boolean enRetard(LocalDate jour) {
        var date = prochaine();
        boolean attendue = etat.engagee() || etat == EtatAction.REALISEE;
        return attendue && date != null && date.isBefore(jour);
    }
}

package fr.unisson.croisees.domaine;

import java.time.LocalDate;
import java.util.List;

/// What a passage of a cross evaluation looks at.
///
/// @param engagee the convention is in force
/// @param parties how many are parties today
/// @param remises how many parties gave their grid
/// @param manquent who has not given theirs, by name
/// @param aDiscuter items far apart of which nothing was said, by code
/// @param bilan a report is written
/// @param sansPosition parties that said nothing of it, by name
public record DossierCroisee(
        LocalDate aujourdhui,
        boolean engagee,
        LocalDate noterAvant,
        int parties,
        int remises,
        List<String> manquent,
        List<String> aDiscuter,
        boolean bilan,
        List<String> sansPosition) {

    public DossierCroisee {
        manquent = List.copyOf(manquent);
        aDiscuter = List.copyOf(aDiscuter);
        sansPosition = List.copyOf(sansPosition);
    }

    boolean delaiPasse() {
        return aujourdhui.isAfter(noterAvant);
    }
}

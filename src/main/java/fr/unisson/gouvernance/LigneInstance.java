package fr.unisson.gouvernance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A body in a list.
///
/// @param membres people who sit, substitutes included
/// @param vacants places that wait for somebody
/// @param finissants seats that end within [Siege#PREAVIS_JOURS]
/// @param avisEnRetard opinions whose answer is late
/// @param prochaine its next session in the calendar
/// @param jySiege the reader holds a seat there
public record LigneInstance(
        InstanceId id,
        String nom,
        NatureInstance nature,
        boolean active,
        String porteurs,
        int membres,
        int vacants,
        int finissants,
        int avisEnRetard,
        @Nullable LocalDate prochaine,
        boolean jySiege) {

    public boolean aSoigner() {
        return vacants + finissants + avisEnRetard > 0;
    }
}

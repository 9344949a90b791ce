package fr.unisson.actions;

import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Nobody is bound to a day already gone: the action would be late, and reported to the direction,
/// at once. A plan taken from a file keeps its dates, and what is done already may be dated.
final class EcheanceNouvelle {

    static final String PASSEE = "ECHEANCE_PASSEE";

    private EcheanceNouvelle() {}

    static List<Motif> refus(@Nullable LocalDate vers, LocalDate aujourdhui) {
        if (vers == null || !vers.isBefore(aujourdhui)) return List.of();
        return List.of(
                new Motif(
                        PASSEE,
                        "Le %s est déjà passé : choisissez une échéance à partir d’aujourd’hui."
                                .formatted(Dates.jour(vers))));
    }
}

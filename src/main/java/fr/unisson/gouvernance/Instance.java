package fr.unisson.gouvernance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A body of an organisation.
///
/// @param decide it commits the organisation; otherwise it gives opinions that must be answered
/// @param delaiDossiers days before a session by which papers must be in
public record Instance(
        InstanceId id,
        long organisation,
        String nom,
        NatureInstance nature,
        boolean decide,
        int delaiDossiers,
        boolean active,
        List<LocalDate> seances) {

    public Instance {
        seances = List.copyOf(seances);
    }

    public LocalDate limiteDesDossiers(LocalDate seance) {
        return seance.minusDays(delaiDossiers);
    }

    /// The next session for which papers can still be filed.
    public Optional<LocalDate> prochaineAccessible(LocalDate jour) {
        return seances.stream().filter(s -> !limiteDesDossiers(s).isBefore(jour)).findFirst();
    }

    /// The last session that leaves time before a date.
    public Optional<LocalDate> derniereAvant(LocalDate date) {
        return seances.stream().filter(s -> !s.isAfter(date)).reduce((_, b) -> b);
    }
}

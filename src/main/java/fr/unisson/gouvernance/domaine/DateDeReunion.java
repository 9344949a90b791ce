package fr.unisson.gouvernance.domaine;

import fr.unisson.socle.vie.Motif;
import java.time.LocalDateTime;
import java.util.Optional;

/// When a meeting may be set: in the future, to the minute.
public final class DateDeReunion {

    public static final String JOUR = "DATE_PASSEE";
    public static final String HEURE = "HEURE_PASSEE";

    private DateDeReunion() {}

    /// @param maintenant in the legal time of Paris, as the beginning is
    public static Optional<Motif> refus(LocalDateTime debut, LocalDateTime maintenant) {
        if (debut.toLocalDate().isBefore(maintenant.toLocalDate())) {
            return Optional.of(new Motif(JOUR, "Ce jour est passé : choisissez une date à venir."));
        }
        return debut.isBefore(maintenant)
                ? Optional.of(
                        new Motif(HEURE, "Cette heure est passée : choisissez une heure à venir."))
                : Optional.empty();
    }
}

package fr.unisson.socle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as French readers write them, in the legal time of Europe/Paris.
public final class Dates {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);
    private static final DateTimeFormatter COURT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.FRANCE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("' à 'HH:mm", Locale.FRANCE);

    private static final DateTimeFormatter HEURE_LEGALE =
            DateTimeFormatter.ofPattern(
                    "' à 'HH:mm:ss' (heure de Paris, UTC'xxx')'", Locale.FRANCE);

    private Dates() {}

    /// "1er décembre 2026"; an empty string when there is no date.
    public static String jour(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        var texte = JOUR.format(date);
        return date.getDayOfMonth() == 1 ? texte.replaceFirst("1 ", "1er ") : texte;
    }

    /// "01/12/2026".
    public static String court(@Nullable LocalDate date) {
        return date == null ? "" : COURT.format(date);
    }

    /// "1er décembre 2026 à 14:05".
    public static String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var ici = instant.atZone(PARIS);
        return jour(ici.toLocalDate()) + MOMENT.format(ici);
    }

    /// "1er décembre 2026 à 14:05:09 (heure de Paris, UTC+01:00)": for what may be contested.
    public static String legale(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var ici = instant.atZone(PARIS);
        return jour(ici.toLocalDate()) + HEURE_LEGALE.format(ici);
    }

    public static LocalDate jourDe(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }
}

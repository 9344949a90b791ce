package fr.unisson.gouvernance;

import fr.unisson.socle.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A meeting of an instance.
///
/// @param lien address of the room when it is held elsewhere, empty otherwise
/// @param suiteDe the meeting without quorum whose agenda this one keeps
/// @param suite the meeting that keeps the agenda of this one
/// @param sequence number of the last calendar message sent about it, -1 before the first
public record Reunion(
        ReunionId id,
        InstanceDeReunion instance,
        int version,
        EtatReunion etat,
        Instant etatLe,
        String objet,
        LocalDateTime debut,
        int duree,
        String lieu,
        String lien,
        @Nullable ReunionId suiteDe,
        @Nullable ReunionId suite,
        String uid,
        int sequence,
        @Nullable Instant ouverteLe,
        @Nullable Instant leveeLe) {

    private static final java.time.format.DateTimeFormatter HEURE =
            java.time.format.DateTimeFormatter.ofPattern("H' h 'mm", Locale.FRANCE);

    public LocalDate jour() {
        return debut.toLocalDate();
    }

    public LocalDateTime fin() {
        return debut.plusMinutes(duree);
    }

    /// "COPIL territorial, 4 mars 2027".
    public String nom() {
        return instance.nom() + ", " + Dates.jour(jour());
    }

    /// "4 mars 2027, de 14 h à 16 h 30".
    public String quand() {
        return Dates.jour(jour()) + ", de " + heure(debut) + " à " + heure(fin());
    }

    public String adresse() {
        return "/reunions/" + id;
    }

    /// "14 h", "9 h 30".
    public static String heure(LocalDateTime moment) {
        return HEURE.format(moment).replace(" h 00", "\u00a0h").replace(" h ", "\u00a0h\u00a0");
    }
}

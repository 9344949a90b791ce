package fr.unisson.socle.antivirus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether files are examined, for who runs the platform.
public sealed interface EtatDeLAntivirus {

    /// None is set: files are kept as they come.
    record Absent() implements EtatDeLAntivirus {}

    /// @param programme such as `ClamAV 1.4.6`
    /// @param signatures the day of its signatures, null when it does not tell
    record Present(String programme, @Nullable LocalDate signatures) implements EtatDeLAntivirus {

        /// New signatures come every day: a week without any is somebody's to look at.
        public boolean perime(LocalDate aujourdhui) {
            return signatures != null && signatures.isBefore(aujourdhui.minusDays(7));
        }
    }

    /// Every deposit is refused.
    record Muet(String pourquoi) implements EtatDeLAntivirus {}

    DateTimeFormatter LE = DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    /// @param version as clamd tells it
    static EtatDeLAntivirus lire(String version) {
        if (!version.startsWith("ClamAV ")) return new Muet("ce n’est pas clamd qui répond");
        var parties = version.split("/", -1);
        return new Present(parties[0], parties.length < 3 ? null : jour(parties[2]));
    }

    private static @Nullable LocalDate jour(String le) {
        try {
            return LocalDateTime.parse(le.strip().replaceAll(" +", " "), LE).toLocalDate();
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}

package fr.unisson.socle.vie;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// One passage of a life, as its history tells it.
///
/// @param par who did it
public record PassageFait<T>(T transition, String par, String motif, Instant le) {

    /// A row of [TableDeVie#histoire].
    public static <T extends Enum<T>> PassageFait<T> lire(ResultSet r, Class<T> transitions)
            throws SQLException {
        return new PassageFait<>(
                Enum.valueOf(transitions, r.getString("transition")),
                r.getString("par"),
                r.getString("motif"),
                r.getObject("le", OffsetDateTime.class).toInstant());
    }
}

package fr.unisson.acces.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Instants to and from `timestamptz`, which the driver only knows as dates with an offset.
final class Instants {

    private Instants() {}

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime sqlOuRien(@Nullable Instant instant) {
        return instant == null ? null : sql(instant);
    }

    static Instant lire(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant lireOuRien(ResultSet rs, String colonne) throws SQLException {
        var lu = rs.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }
}

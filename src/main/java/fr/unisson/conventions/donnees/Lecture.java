package fr.unisson.conventions.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Column values as our types.
final class Lecture {

    private Lecture() {}

    static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOuRien(ResultSet rs, String colonne) throws SQLException {
        var lu = rs.getObject(colonne, OffsetDateTime.class);
        return lu == null ? null : lu.toInstant();
    }

    static @Nullable LocalDate jour(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, LocalDate.class);
    }

    static @Nullable Integer entier(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, Integer.class);
    }

    static @Nullable Long nombre(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, Long.class);
    }

    static List<String> textes(ResultSet rs, String colonne) throws SQLException {
        return List.of((String[]) rs.getArray(colonne).getArray());
    }

    static List<Long> nombres(ResultSet rs, String colonne) throws SQLException {
        return List.of((Long[]) rs.getArray(colonne).getArray());
    }
}

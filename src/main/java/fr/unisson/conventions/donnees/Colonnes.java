package fr.unisson.conventions.donnees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns that JDBC does not hand over in the types we use.
final class Colonnes {

    private Colonnes() {}

    static List<String> textes(ResultSet rs, String colonne) throws SQLException {
        var tableau = rs.getArray(colonne);
        return tableau == null ? List.of() : List.of((String[]) tableau.getArray());
    }

    static @Nullable Instant instant(ResultSet rs, String colonne) throws SQLException {
        var moment = rs.getObject(colonne, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable LocalDate date(ResultSet rs, String colonne) throws SQLException {
        return rs.getObject(colonne, LocalDate.class);
    }

    /// What a page calls the model: the name kept by the convention, or its code for those that
    /// were made before it was kept.
    static String modele(ResultSet rs) throws SQLException {
        var nom = rs.getString("modele_nom");
        return nom.isEmpty() ? rs.getString("modele_code") : nom;
    }
}

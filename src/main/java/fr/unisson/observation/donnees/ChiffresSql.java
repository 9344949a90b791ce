package fr.unisson.observation.donnees;

import fr.unisson.observation.Chiffre;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts over everybody's rows, which the database gives to the platform only.
@Repository
public class ChiffresSql {

    private static final String CHIFFRES =
            """
            select mesure, genre, etat, valeur
              from chiffres_de_la_plateforme(:aujourdhui, :instant, :plafond)
            """;

    private final JdbcClient db;

    ChiffresSql(JdbcClient db) {
        this.db = db;
    }

    public record Migration(String version, String nom, LocalDateTime le, long nombre) {}

    /// The statement is given up past this delay, for the transaction under way.
    public void attendreAuPlus(long millisecondes) {
        db.sql("select set_config('statement_timeout', :delai, true)")
                .param("delai", Long.toString(millisecondes))
                .query()
                .singleRow();
    }

    public List<Chiffre> relever(LocalDate aujourdhui, Instant instant, int plafond) {
        return db.sql(CHIFFRES)
                .param("aujourdhui", aujourdhui)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .param("plafond", plafond)
                .query(Chiffre.class)
                .list();
    }

    public String serveur() {
        return db.sql("show server_version").query(String.class).single();
    }

    public Optional<Migration> migration() {
        return db.sql("select version, description as nom, le, nombre from migrations_faites()")
                .query(Migration.class)
                .optional();
    }
}

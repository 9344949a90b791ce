package fr.unisson.annuaire.donnees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class ReferentielSql {

    private static final String EMPREINTE =
            "select empreinte from reference_chargee where nom = :nom";

    private static final String NOTER =
            """
            insert into reference_chargee (nom, empreinte, le) values (:nom, :empreinte, :le)
            on conflict (nom) do update set empreinte = excluded.empreinte, le = excluded.le
            """;

    private final JdbcClient db;
    private final JdbcTemplate lots;

    ReferentielSql(JdbcClient db, JdbcTemplate lots) {
        this.db = db;
        this.lots = lots;
    }

    public Optional<String> empreinte(String nom) {
        return db.sql(EMPREINTE).param("nom", nom).query(String.class).optional();
    }

    public void noter(String nom, String empreinte, Instant le) {
        db.sql(NOTER)
                .param("nom", nom)
                .param("empreinte", empreinte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Two nodes that start together on an empty database load one after the other.
    public void verrouiller() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('annuaire:reference', 0))")
                .query()
                .singleRow();
    }

    /// Inserts or updates the rows of a reference table, by its first column.
    ///
    /// @param table a name and columns from our own code, never from outside
    public void charger(String table, List<String> colonnes, List<@Nullable Object[]> lignes) {
        String cle = colonnes.getFirst();
        String autres =
                String.join(
                        ", ", colonnes.stream().skip(1).map(c -> c + " = excluded." + c).toList());
        String valeurs = String.join(", ", colonnes.stream().map(_ -> "?").toList());
        lots.batchUpdate(
                "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
                        .formatted(table, String.join(", ", colonnes), valeurs, cle, autres),
                lignes);
    }
}

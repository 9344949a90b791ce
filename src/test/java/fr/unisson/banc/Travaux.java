package fr.unisson.banc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The program's own work of each hour and each day, all due at once on data just loaded.
final class Travaux {

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PAS = Duration.ofSeconds(2);

    private static final String EN_RETARD =
            """
            select task_name from scheduled_tasks
             where picked or execution_time < now() - interval '30 seconds' order by task_name
            """;

    private Travaux() {}

    /// Returns when none is under way nor late, and tells how long that took.
    static void attendre(Connection maitre, Consumer<String> dire)
            throws SQLException, InterruptedException {
        long debut = System.nanoTime();
        var avant = List.<String>of();
        for (var restent = enRetard(maitre); !restent.isEmpty(); restent = enRetard(maitre)) {
            if (!restent.equals(avant)) dire.accept("Travaux en cours : " + restent);
            avant = restent;
            if (System.nanoTime() - debut > PATIENCE.toNanos()) {
                throw new IllegalStateException("Les travaux ne finissent pas : " + restent);
            }
            Thread.sleep(PAS);
        }
        dire.accept(
                "Travaux finis en %d s."
                        .formatted(Duration.ofNanos(System.nanoTime() - debut).toSeconds()));
    }

    private static List<String> enRetard(Connection maitre) throws SQLException {
        var noms = new ArrayList<String>();
        try (var ordre = maitre.createStatement();
                var lignes = ordre.executeQuery(EN_RETARD)) {
            while (lignes.next()) noms.add(lignes.getString(1));
        }
        return noms;
    }
}

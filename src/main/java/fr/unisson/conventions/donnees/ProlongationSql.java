package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.Prolongation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The recorded acts that moved the end of conventions.
@Repository
public class ProlongationSql {

    private static final String LISTER =
            """
            select convention_id, nature, acquise_le, fin from prolongation
             where convention_id = any (:conventions) order by convention_id, rang
            """;

    private static final String INSERER =
            """
            insert into prolongation (convention_id, rang, nature, acquise_le, fin, avenant_id, par, le)
            values (:convention, :rang, :nature, :acquiseLe, :fin, :avenant, acteur_compte(), :le)
            on conflict do nothing
            """;

    private record Ligne(
            long conventionId, String nature, LocalDate acquiseLe, @Nullable LocalDate fin) {

        Prolongation lue() {
            return new Prolongation(Prolongation.Nature.valueOf(nature), acquiseLe, fin);
        }
    }

    private final JdbcClient db;

    ProlongationSql(JdbcClient db) {
        this.db = db;
    }

    /// In the order they were taken, for each convention that has some.
    public Map<Long, List<Prolongation>> lister(List<Long> conventions) {
        return db
                .sql(LISTER)
                .param("conventions", conventions.toArray(Long[]::new))
                .query(Ligne.class)
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Ligne::conventionId,
                                Collectors.mapping(Ligne::lue, Collectors.toList())));
    }

    /// @param rang one more than the acts that were read: a second writer changes nothing
    /// @return false when somebody else recorded this rank meanwhile
    public boolean ajouter(
            long convention, int rang, Prolongation acte, @Nullable Long avenant, Instant le) {
        return db.sql(INSERER)
                        .param("convention", convention)
                        .param("rang", rang)
                        .param("nature", acte.nature().name())
                        .param("acquiseLe", acte.acquiseLe())
                        .param("fin", acte.fin())
                        .param("avenant", avenant)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

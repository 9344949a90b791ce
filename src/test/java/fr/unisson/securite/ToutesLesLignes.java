package fr.unisson.securite;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// The tables as their owner would see them if row-level security were not forced on it too: lifted
/// for the time of a transaction, of which nothing else stays.
public final class ToutesLesLignes {

    private static final String TABLES =
            """
            select relname from pg_class
             where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname
            """;

    private static final int ESSAIS = 10;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    public ToutesLesLignes(FlywayConnectionDetails migrations) {
        var source =
                new DriverManagerDataSource(
                        requireNonNull(migrations.getJdbcUrl()),
                        requireNonNull(migrations.getUsername()),
                        requireNonNull(migrations.getPassword()));
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    public <T> T lire(Function<JdbcClient, T> travail) {
        return requireNonNull(
                insister(etat -> {
                    etat.setRollbackOnly();
                    forcer("no force");
                    return travail.apply(db);
                }));
    }

    void ecrire(List<String> ordres) {
        insister(_ -> {
            forcer("no force");
            ordres.forEach(o -> db.sql(o).update());
            forcer("force");
            return ordres;
        });
    }

    /// Every table is held meanwhile: a job of the program that takes two of them in another order
    /// makes PostgreSQL undo one of the two.
    private <T> @Nullable T insister(TransactionCallback<T> travail) {
        for (int essai = 1; ; essai++) {
            try {
                return transaction.execute(travail);
            } catch (PessimisticLockingFailureException e) {
                if (essai == ESSAIS) throw e;
            }
        }
    }

    private void forcer(String sens) {
        db
                .sql(
                        """
                        select relname from pg_class
                         where relkind = 'r' and relnamespace = 'public'::regnamespace
                           and relrowsecurity
                        """)
                .query(String.class)
                .list()
                .stream()
                .map(t -> "alter table %s %s row level security".formatted(t, sens))
                .reduce((a, b) -> a + ";" + b)
                .ifPresent(tout -> db.sql(tout).update());
    }

    /// A digest of each table.
    Map<String, String> empreintes() {
        return lire(_ -> {
            var empreintes = new LinkedHashMap<String, String>();
            for (var table : db.sql(TABLES).query(String.class).list())
                empreintes.put(
                        table,
                        db.sql(
                                        "select count(*) || ' ' || coalesce(sum(hashtext(t::text)::bigint), 0) from %s t"
                                                .formatted(table))
                                .query(String.class)
                                .single());
            return empreintes;
        });
    }
}

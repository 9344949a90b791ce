package fr.unisson.socle.postgres;

import fr.unisson.socle.DemarrageRefuse;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Refuses to run in production with a database role that row-level security does not bind.
@Component
@Profile("serve")
@Order(0)
class RoleDeLApplication implements ApplicationRunner {

    private static final String TROP_PUISSANT =
            """
            select rolsuper or rolbypassrls
                   or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                               where c.relowner = r.oid and n.nspname = 'public')
              from pg_roles r where rolname = current_user
            """;

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    RoleDeLApplication(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(_ -> {
            if (db.sql(TROP_PUISSANT).query(Boolean.class).single()) {
                throw new DemarrageRefuse(
                        "Le rôle PostgreSQL de l’application est trop puissant : il possède des"
                                + " tables ou contourne la sécurité des lignes.",
                        "Donnez dans SPRING_DATASOURCE_USERNAME le rôle unisson_app (ou un membre),"
                                + " et le propriétaire des tables dans SPRING_FLYWAY_USER.");
            }
        });
    }
}

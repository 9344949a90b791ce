package fr.unisson;

import static java.util.Objects.requireNonNull;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// The role that owns the tables: it sees every row, and may do what the program may not.
public final class Proprietaire {

    private Proprietaire() {}

    public static JdbcClient de(FlywayConnectionDetails migrations) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        requireNonNull(migrations.getJdbcUrl()),
                        requireNonNull(migrations.getUsername()),
                        requireNonNull(migrations.getPassword())));
    }
}

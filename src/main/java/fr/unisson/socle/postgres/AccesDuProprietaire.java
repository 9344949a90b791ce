package fr.unisson.socle.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/// How migrations reach the same database: by the owner of the tables.
public record AccesDuProprietaire(
        String adresse, @Nullable String role, @Nullable String motDePasse)
        implements FlywayConnectionDetails {

    @Override
    public @Nullable String getUsername() {
        return role;
    }

    @Override
    public @Nullable String getPassword() {
        return motDePasse;
    }

    @Override
    public String getJdbcUrl() {
        return adresse;
    }
}

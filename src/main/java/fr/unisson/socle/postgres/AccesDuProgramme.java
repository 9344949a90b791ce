package fr.unisson.socle.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// How the program reaches its database: by a role that owns no table.
public record AccesDuProgramme(String adresse, @Nullable String role, @Nullable String motDePasse)
        implements JdbcConnectionDetails {

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

package fr.unisson.conventions;

import fr.unisson.gouvernance.ObjetsConcernes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A decision of a body may concern a convention; only those who read it see its title.
@Component
class ConventionsConcernees implements ObjetsConcernes {

    private final JdbcClient db;

    ConventionsConcernees(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "conventions";
    }

    @Override
    public String type() {
        return "convention";
    }

    @Override
    public String libelle() {
        return "Une convention";
    }

    @Override
    public String racine() {
        return "/conventions/";
    }

    @Override
    public Optional<String> nom(long id) {
        return db.sql("select 'Convention : ' || titre from convention where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}

package fr.unisson.actions.donnees;

import fr.unisson.annuaire.OrganisationId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The actions of a plan by their titles, to know again those of a file.
@Repository
public class TitresDuPlanSql {

    private static final String TITRES =
            """
            select numero, titre, etat from action
             where organisation_id = :organisation and etat <> 'ABANDONNEE' order by numero
            """;

    public record Titre(int numero, String titre, String etat) {}

    private final JdbcClient db;

    TitresDuPlanSql(JdbcClient db) {
        this.db = db;
    }

    public List<Titre> lister(OrganisationId organisation) {
        return db.sql(TITRES)
                .param("organisation", organisation.valeur())
                .query(Titre.class)
                .list();
    }
}

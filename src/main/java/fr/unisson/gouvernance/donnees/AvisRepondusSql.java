package fr.unisson.gouvernance.donnees;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers owed to opinions in a period, by the organisation that owes them.
@Repository
public class AvisRepondusSql {

    private static final String DUS =
            """
            select a.id as avis, i.nom as instance, a.objet,
                   coalesce(a.repondu_le <= a.reponse_pour, false) as a_temps
              from avis_instance a join instance i on i.id = a.instance_id
             where i.organisation_id = :organisation
               and a.reponse_pour between :debut and :fin
               and a.etat in ('RENDU', 'REPONDU', 'EFFET_CONSTATE')
               and (a.repondu_le is not null or a.reponse_pour < :jour)
             order by a.reponse_pour, a.id
            """;

    private final JdbcClient db;

    AvisRepondusSql(JdbcClient db) {
        this.db = db;
    }

    public record Du(long avis, String instance, String objet, boolean aTemps) {}

    public List<Du> dus(
            OrganisationId organisation, LocalDate debut, LocalDate fin, LocalDate jour) {
        return db.sql(DUS)
                .param("organisation", organisation.valeur())
                .param("debut", debut)
                .param("fin", fin)
                .param("jour", jour)
                .query(Du.class)
                .list();
    }
}

package fr.unisson.essms.donnees;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.PersonneTracee;
import fr.unisson.essms.PersonneTracee.Consentement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons traced in chapter 1.
@Repository
public class PersonneSql {

    private static final String AJOUTER =
            """
            insert into autoevaluation_personne (autoevaluation_id, rang, pseudonyme, consentement,
              consentie_le, compte_id, le)
            select a.id, coalesce((select max(p.rang) from autoevaluation_personne p
                     where p.autoevaluation_id = a.id), 0) + 1,
                   :pseudonyme, :consentement, :consentie, acteur_compte(), :le
              from autoevaluation a where a.id = :id and a.etat = 'EN_COURS'
               and not exists (select from autoevaluation_personne d
                     where d.autoevaluation_id = a.id and d.pseudonyme = :pseudonyme)
            on conflict do nothing
            """;

    private final JdbcClient db;

    PersonneSql(JdbcClient db) {
        this.db = db;
    }

    /// Those who still agree, in order.
    public List<PersonneTracee> lister(AutoevaluationId id) {
        return db.sql(
                        """
                        select * from autoevaluation_personne
                         where autoevaluation_id = :id and retiree_le is null order by rang
                        """)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new PersonneTracee(
                                rs.getInt("rang"),
                                rs.getString("pseudonyme"),
                                Consentement.valueOf(rs.getString("consentement")),
                                rs.getObject("consentie_le", LocalDate.class)))
                .list();
    }

    /// Of everybody who was ever traced there.
    public List<String> pseudonymes(AutoevaluationId id) {
        return db.sql(
                        "select pseudonyme from autoevaluation_personne where autoevaluation_id = :id")
                .param("id", id.valeur())
                .query(String.class)
                .list();
    }

    /// @return false when it is closed
    public boolean renommer(AutoevaluationId id, int rang, String pseudonyme) {
        return db.sql(
                                """
                                update autoevaluation_personne set pseudonyme = :pseudonyme
                                 where autoevaluation_id = :id and rang = :rang
                                   and retiree_le is null
                                """)
                        .param("id", id.valeur())
                        .param("rang", rang)
                        .param("pseudonyme", pseudonyme)
                        .update()
                == 1;
    }

    /// @return false when it is closed, or when somebody else added one at the same time
    public boolean ajouter(
            AutoevaluationId id,
            String pseudonyme,
            Consentement consentement,
            LocalDate consentieLe,
            Instant le) {
        return db.sql(AJOUTER)
                        .param("id", id.valeur())
                        .param("pseudonyme", pseudonyme)
                        .param("consentement", consentement.name())
                        .param("consentie", consentieLe)
                        .param("le", AutoevaluationSql.moment(le))
                        .update()
                == 1;
    }

    /// @return false when it is closed or done already
    public boolean retirer(AutoevaluationId id, int rang, Instant le) {
        return db.sql(
                                """
                                update autoevaluation_personne set retiree_le = :le
                                 where autoevaluation_id = :id and rang = :rang
                                   and retiree_le is null
                                """)
                        .param("id", id.valeur())
                        .param("rang", rang)
                        .param("le", AutoevaluationSql.moment(le))
                        .update()
                == 1;
    }
}

package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.SessionsDeTous;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What Spring Session has no word for. Used under [Systeme] only.
@Repository
public class SessionsSql {

    /// Those of connected people; a visitor's holds nothing but a form about to be sent.
    private static final String FERMER =
            """
            delete from spring_session
             where principal_name is not null and session_id <> :courante
            """;

    private static final String AUTRES =
            """
            select count(*) as sessions, count(distinct principal_name) as comptes
              from spring_session
             where principal_name is not null and session_id <> :courante
               and expiry_time > extract(epoch from now()) * 1000
            """;

    private final JdbcClient db;

    SessionsSql(JdbcClient db) {
        this.db = db;
    }

    public SessionsDeTous autres(String courante) {
        return db.sql(AUTRES)
                .param("courante", courante)
                .query((rs, _) -> new SessionsDeTous(rs.getInt("sessions"), rs.getInt("comptes")))
                .single();
    }

    public int fermerToutes(String courante) {
        return db.sql(FERMER).param("courante", courante).update();
    }

    /// For a program that has no sessions of its own; others go through `SessionsOuvertes`.
    public void fermerDe(CompteId compte) {
        db.sql("delete from spring_session where principal_name = :compte")
                .param("compte", compte.toString())
                .update();
    }
}

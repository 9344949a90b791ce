package fr.unisson.actions.donnees;

import fr.unisson.actions.ActionId;
import fr.unisson.actions.RecurrenceVue;
import fr.unisson.actions.RecurrenceVue.Occurrence;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.Recurrence;
import fr.unisson.actions.domaine.Recurrence.Declencheur;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Series of actions and their occurrences.
@Repository
public class RecurrenceSql {

    private static final String POSER =
            """
            insert into action_recurrence (organisation_id, mois, declencheur, avance, fin, cree_par,
                                           cree_le)
            values (:organisation, :mois, :declencheur, :avance, :fin, :par, :le)
            returning id
            """;

    private static final String CHANGER =
            """
            update action_recurrence
               set mois = :mois, declencheur = :declencheur, avance = :avance, fin = :fin,
                   arretee_le = null, version = version + 1
             where id = :id and version = :version
            """;

    private static final String OCCURRENCES =
            """
            select id, occurrence, numero, titre, etat, echeance from action
             where recurrence_id = :id order by occurrence
            """;

    private final JdbcClient db;

    RecurrenceSql(JdbcClient db) {
        this.db = db;
    }

    public long poser(OrganisationId organisation, Recurrence regle, Instant le) {
        return ecrire(db.sql(POSER), regle)
                .param("organisation", organisation.valeur())
                .param("par", ActionSql.compte())
                .param("le", ActionSql.instant(le))
                .query(Long.class)
                .single();
    }

    public boolean changer(long id, int version, Recurrence regle) {
        return ecrire(db.sql(CHANGER), regle).param("id", id).param("version", version).update()
                == 1;
    }

    public boolean arreter(long id, int version, Instant le) {
        return db.sql(
                                """
                                update action_recurrence set arretee_le = :le, version = version + 1
                                 where id = :id and version = :version and arretee_le is null
                                """)
                        .param("id", id)
                        .param("version", version)
                        .param("le", ActionSql.instant(le))
                        .update()
                == 1;
    }

    /// The action takes its place in the series.
    public void ranger(ActionId action, long serie, int rang) {
        db.sql("update action set recurrence_id = :serie, occurrence = :rang where id = :id")
                .param("serie", serie)
                .param("rang", rang)
                .param("id", action.valeur())
                .update();
    }

    public Optional<Long> serieDe(ActionId action) {
        return db.sql(
                        "select recurrence_id from action where id = :id and recurrence_id is not null")
                .param("id", action.valeur())
                .query(Long.class)
                .optional();
    }

    /// Those that the date alone may continue.
    public List<Long> aDate() {
        return db.sql(
                        """
                        select id from action_recurrence
                         where arretee_le is null and declencheur = 'DATE' order by id
                        """)
                .query(Long.class)
                .list();
    }

    /// Nobody else continues this series until the end of the transaction; what another one did is
    /// then seen.
    public void verrouiller(long id) {
        db.sql("select id from action_recurrence where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    public Optional<RecurrenceVue> trouver(long id) {
        var occurrences =
                db.sql(OCCURRENCES).param("id", id).query(RecurrenceSql::occurrence).list();
        return db.sql("select * from action_recurrence where id = :id")
                .param("id", id)
                .query((rs, _) -> vue(rs, occurrences))
                .optional();
    }

    private static RecurrenceVue vue(ResultSet rs, List<Occurrence> occurrences)
            throws SQLException {
        return new RecurrenceVue(
                rs.getLong("id"),
                rs.getInt("version"),
                new Recurrence(
                        rs.getInt("mois"),
                        Declencheur.valueOf(rs.getString("declencheur")),
                        rs.getInt("avance"),
                        rs.getObject("fin", LocalDate.class)),
                rs.getObject("arretee_le") == null,
                occurrences);
    }

    private static Occurrence occurrence(ResultSet rs, int ligne) throws SQLException {
        return new Occurrence(
                new ActionId(rs.getLong("id")),
                rs.getInt("occurrence"),
                rs.getInt("numero"),
                rs.getString("titre"),
                EtatAction.valueOf(rs.getString("etat")),
                rs.getObject("echeance", LocalDate.class));
    }

    private static StatementSpec ecrire(StatementSpec sql, Recurrence r) {
        return sql.param("mois", r.mois())
                .param("declencheur", r.declencheur().name())
                .param("avance", r.avance())
                .param("fin", r.fin());
    }
}

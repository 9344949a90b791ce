package fr.unisson.conventions.donnees;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.domaine.EtatConvention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What hangs from a convention, and what a convention hangs from, as the actor reads it.
@Repository
public class FiliationSql {

    private static final String DESCENDANTS =
            """
            select id, numero, titre, etat, lien, finit_avec_cadre, date_effet
              from convention where parent_id = :id and version > 0 order by id
            """;

    private static final String ORIGINE =
            """
            select p.id, p.numero, p.titre, p.etat, c.lien, c.finit_avec_cadre, p.date_effet
              from convention c join convention p on p.id = c.parent_id where c.id = :id
            """;

    private final JdbcClient db;

    FiliationSql(JdbcClient db) {
        this.db = db;
    }

    public List<ConventionLiee> descendants(long id) {
        return db.sql(DESCENDANTS).param("id", id).query(FiliationSql::liee).list();
    }

    /// Empty for a convention that comes from no other, or from one that is not for the actor.
    public Optional<ConventionLiee> origine(long id) {
        return db.sql(ORIGINE).param("id", id).query(FiliationSql::liee).optional();
    }

    private static ConventionLiee liee(ResultSet rs, int rang) throws SQLException {
        return new ConventionLiee(
                new ConventionId(rs.getLong("id")),
                rs.getString("numero"),
                rs.getString("titre"),
                EtatConvention.valueOf(rs.getString("etat")),
                LienDeConvention.valueOf(rs.getString("lien")),
                rs.getBoolean("finit_avec_cadre"),
                Colonnes.date(rs, "date_effet"));
    }
}

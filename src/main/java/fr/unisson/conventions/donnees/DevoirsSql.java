package fr.unisson.conventions.donnees;

import fr.unisson.conventions.domaine.NatureAttente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who owes what to a convention, and by when.
@Repository
public class DevoirsSql {

    private static final String LISTER = "select * from convention_devoirs(:id)";

    private static final String EN_COURS =
            """
            select id from convention
             where en_preparation(etat) or etat = 'SIGNEE' order by id
            """;

    private static final String EN_COURS_DE =
            """
            select c.id from partie p join convention c on c.id = p.convention_id
             where p.organisation_id = :organisation
               and (en_preparation(c.etat) or c.etat = 'SIGNEE') order by c.id
            """;

    private final JdbcClient db;

    DevoirsSql(JdbcClient db) {
        this.db = db;
    }

    /// @param organisation the one that owes it, none for the facilitator
    /// @param secretariat no secretary is named here: its secretaries of bodies do it
    public record Devoir(
            NatureAttente nature,
            String objet,
            @Nullable LocalDate pour,
            @Nullable Long organisation,
            boolean secretariat,
            String titre,
            List<Long> comptes,
            List<Long> animateurs) {

        public Devoir {
            comptes = List.copyOf(comptes);
            animateurs = List.copyOf(animateurs);
        }
    }

    public List<Devoir> lister(long convention) {
        return db.sql(LISTER).param("id", convention).query(DevoirsSql::lire).list();
    }

    /// Conventions whose duties may change with the date alone.
    public List<Long> conventionsEnCours() {
        return db.sql(EN_COURS).query(Long.class).list();
    }

    /// Those of them to which this organisation is a party.
    public List<Long> conventionsEnCours(long organisation) {
        return db.sql(EN_COURS_DE).param("organisation", organisation).query(Long.class).list();
    }

    private static Devoir lire(ResultSet rs, int rang) throws SQLException {
        return new Devoir(
                NatureAttente.valueOf(rs.getString("nature")),
                rs.getString("objet"),
                rs.getObject("pour", LocalDate.class),
                rs.getObject("organisation_id", Long.class),
                rs.getBoolean("secretariat"),
                rs.getString("titre"),
                Lecture.nombres(rs, "comptes"),
                Lecture.nombres(rs, "animateurs"));
    }
}

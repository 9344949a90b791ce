package fr.unisson.territoire.donnees;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.territoire.FamilleDeConventions;
import fr.unisson.territoire.FamilleDeConventions.Parente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The conventions around one: its framework, its specific ones, those that follow it.
@Repository
@Transactional(readOnly = true)
public class FamilleSql {

    private static final String PARENT =
            """
            select p.id, p.titre, p.numero, c.lien, p.etat, p.fin_periode as fin
              from convention c join convention p on p.id = c.parent_id
             where c.id = :id and c.lien <> 'AVENANT'
            """;

    private static final String ENFANTS =
            """
            select c.id, c.titre, c.numero, c.lien, c.etat, c.fin_periode as fin
              from convention c
             where c.parent_id = :id and c.lien <> 'AVENANT' and c.version > 0
             order by coalesce(c.fin_periode, 'infinity'::date), c.id
            """;

    /// Conventions in force of which the actor may be a party, to hang this one from.
    private static final String CADRES =
            """
            select c.id, c.titre, c.numero, 'SPECIFIQUE' as lien, c.etat, c.fin_periode as fin
              from convention c
             where c.id <> :id and c.nature = 'CONVENTION' and engage(c.etat)
               and c.lien is distinct from 'SPECIFIQUE'
             order by c.titre, c.id limit 200
            """;

    private final JdbcClient db;

    FamilleSql(JdbcClient db) {
        this.db = db;
    }

    public FamilleDeConventions lire(long id) {
        var enfants = lister(ENFANTS, id);
        return new FamilleDeConventions(
                lister(PARENT, id).stream().findFirst(),
                enfants.stream().filter(Parente::specifique).toList(),
                enfants.stream().filter(e -> !e.specifique()).toList());
    }

    public List<Parente> cadres(long id) {
        return lister(CADRES, id);
    }

    private List<Parente> lister(String sql, long id) {
        return db.sql(sql).param("id", id).query((rs, _) -> lire(rs)).list();
    }

    private static Parente lire(ResultSet rs) throws SQLException {
        return new Parente(
                rs.getLong("id"),
                rs.getString("titre"),
                rs.getString("numero"),
                rs.getString("lien"),
                EtatConvention.valueOf(rs.getString("etat")),
                rs.getObject("fin", LocalDate.class));
    }
}

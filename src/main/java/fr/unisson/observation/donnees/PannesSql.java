package fr.unisson.observation.donnees;

import fr.unisson.observation.Pannes.Panne;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PannesSql {

    private static final String INSERER =
            """
            insert into panne (le, requete, methode, modele, erreur, lieu)
            values (:le, :requete, :methode, :modele, :erreur, :lieu)
            """;

    private static final String RECENTES =
            """
            select le, requete, methode, modele, erreur, lieu from panne
             order by le desc, id desc limit :nombre
            """;

    private final JdbcClient db;

    PannesSql(JdbcClient db) {
        this.db = db;
    }

    public void inserer(Panne p) {
        db.sql(INSERER)
                .param("le", p.le().atOffset(ZoneOffset.UTC))
                .param("requete", p.requete())
                .param("methode", p.methode())
                .param("modele", p.modele())
                .param("erreur", p.erreur())
                .param("lieu", p.lieu())
                .update();
    }

    public List<Panne> recentes(int nombre) {
        return db.sql(RECENTES)
                .param("nombre", nombre)
                .query((rs, _) ->
                        new Panne(
                                rs.getObject("le", OffsetDateTime.class).toInstant(),
                                rs.getString("requete"),
                                rs.getString("methode"),
                                rs.getString("modele"),
                                rs.getString("erreur"),
                                rs.getString("lieu")))
                .list();
    }

    public void oublier(Instant avant) {
        db.sql("delete from panne where le < :avant")
                .param("avant", avant.atOffset(ZoneOffset.UTC))
                .update();
    }
}

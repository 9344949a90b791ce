package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RefusDAcces;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RefusSql {

    private static final String INSERER =
            """
            insert into acces_refuse (le, compte_id, statut, methode, modele, objet)
            values (:le, :compte, :statut, :methode, :modele, :objet)
            """;

    /// Of the latest ones: somebody who tries every number does not make the page slow.
    private static final String COMPTER =
            """
            select statut, modele, count(*) as fois, count(distinct compte_id) as personnes,
                   max(le) as dernier
              from (select statut, modele, compte_id, le from acces_refuse
                     where le > :depuis order by le desc limit 10000) r
             group by statut, modele
             order by fois desc, dernier desc limit :nombre
            """;

    private final JdbcClient db;

    RefusSql(JdbcClient db) {
        this.db = db;
    }

    public List<RefusDAcces.Compte> compter(Instant depuis, int nombre) {
        return db.sql(COMPTER)
                .param("depuis", Instants.sql(depuis))
                .param("nombre", nombre)
                .query((rs, _) ->
                        new RefusDAcces.Compte(
                                rs.getInt("statut"),
                                rs.getString("modele"),
                                rs.getLong("fois"),
                                rs.getLong("personnes"),
                                rs.getObject("dernier", OffsetDateTime.class).toInstant()))
                .list();
    }

    public void inserer(
            CompteId compte, int statut, String methode, String modele, String objet, Instant le) {
        db.sql(INSERER)
                .param("le", Instants.sql(le))
                .param("compte", compte.valeur())
                .param("statut", statut)
                .param("methode", methode)
                .param("modele", modele)
                .param("objet", objet)
                .update();
    }
}

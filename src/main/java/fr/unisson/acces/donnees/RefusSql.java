package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class RefusSql {

    private static final String INSERER =
            """
            insert into acces_refuse (le, compte_id, statut, methode, modele, objet)
            values (:le, :compte, :statut, :methode, :modele, :objet)
            """;

    private final JdbcClient db;

    RefusSql(JdbcClient db) {
        this.db = db;
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

package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class IdentitesSql {

    private static final String LIER =
            """
            insert into identite_externe (compte_id, emetteur, sujet, nom, liee_le)
            values (:compte, :emetteur, :sujet, :nom, :le)
            on conflict (emetteur, sujet) do nothing
            """;

    private static final String DU_COMPTE =
            """
            select id, emetteur, nom, liee_le from identite_externe
             where compte_id = :compte order by id
            """;

    private static final String DELIER =
            """
            delete from identite_externe where id = :id and compte_id = :compte
            returning emetteur
            """;

    private final JdbcClient db;

    IdentitesSql(JdbcClient db) {
        this.db = db;
    }

    public record Ligne(long id, String emetteur, String nom, Instant lieeLe) {}

    public Optional<CompteId> compte(String emetteur, String sujet) {
        return db.sql(
                        """
                        select compte_id from identite_externe
                         where emetteur = :emetteur and sujet = :sujet
                        """)
                .param("emetteur", emetteur)
                .param("sujet", sujet)
                .query((rs, _) -> new CompteId(rs.getLong(1)))
                .optional();
    }

    /// False when the identity is already somebody's.
    public boolean lier(CompteId compte, String emetteur, String sujet, String nom, Instant le) {
        return db.sql(LIER)
                        .param("compte", compte.valeur())
                        .param("emetteur", emetteur)
                        .param("sujet", sujet)
                        .param("nom", nom)
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    public List<Ligne> duCompte(CompteId compte) {
        return db.sql(DU_COMPTE)
                .param("compte", compte.valeur())
                .query((rs, _) ->
                        new Ligne(
                                rs.getLong("id"),
                                rs.getString("emetteur"),
                                rs.getString("nom"),
                                rs.getTimestamp("liee_le").toInstant()))
                .list();
    }

    /// The issuer of what was unlinked; empty when this account had no such identity.
    public Optional<String> delier(CompteId compte, long id) {
        return db.sql(DELIER)
                .param("id", id)
                .param("compte", compte.valeur())
                .query(String.class)
                .optional();
    }

    public void oublier(CompteId compte) {
        db.sql("delete from identite_externe where compte_id = :compte")
                .param("compte", compte.valeur())
                .update();
    }
}

package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.domaine.CleGardee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passkeys. Used under [Systeme] only.
@Repository
public class ClesSql {

    private static final String COLONNES =
            """
            select id, compte_id, identifiant, porteur, cle_publique, attestation, transports,
                   compteur, nom, creee_le, derniere_le
              from cle_acces
            """;

    private static final String AJOUTER =
            """
            insert into cle_acces (compte_id, identifiant, porteur, cle_publique, attestation,
                                   transports, compteur, nom, creee_le)
            values (:compte, :identifiant, :porteur, :clePublique, :attestation, :transports,
                    :compteur, :nom, :le)
            on conflict (identifiant) do nothing
            """;

    private final JdbcClient db;

    ClesSql(JdbcClient db) {
        this.db = db;
    }

    /// Locked: of two uses at the same instant, the second compares its counter with the first's.
    public Optional<CleGardee> parIdentifiant(String identifiant) {
        return db.sql(COLONNES + " where identifiant = :identifiant for update")
                .param("identifiant", identifiant)
                .query((rs, _) -> lire(rs))
                .optional();
    }

    public List<CleGardee> duCompte(CompteId compte) {
        return db.sql(COLONNES + " where compte_id = :compte order by id")
                .param("compte", compte.valeur())
                .query((rs, _) -> lire(rs))
                .list();
    }

    public Optional<CleGardee> duCompte(CompteId compte, long id) {
        return db.sql(COLONNES + " where compte_id = :compte and id = :id")
                .param("compte", compte.valeur())
                .param("id", id)
                .query((rs, _) -> lire(rs))
                .optional();
    }

    /// False when the device already gave this key.
    public boolean ajouter(CleGardee cle) {
        return db.sql(AJOUTER)
                        .param("compte", cle.compte())
                        .param("identifiant", cle.identifiant())
                        .param("porteur", cle.porteur())
                        .param("clePublique", cle.clePublique())
                        .param("attestation", cle.attestation())
                        .param("transports", cle.transports())
                        .param("compteur", cle.compteur())
                        .param("nom", cle.nom())
                        .param("le", Instants.sql(cle.creeeLe()))
                        .update()
                == 1;
    }

    public void servir(long id, long compteur, Instant le) {
        db.sql("update cle_acces set compteur = :compteur, derniere_le = :le where id = :id")
                .param("compteur", compteur)
                .param("le", Instants.sql(le))
                .param("id", id)
                .update();
    }

    public void nommer(long id, String nom) {
        db.sql("update cle_acces set nom = :nom where id = :id")
                .param("nom", nom)
                .param("id", id)
                .update();
    }

    public void retirer(long id) {
        db.sql("delete from cle_acces where id = :id").param("id", id).update();
    }

    public void oublier(CompteId compte) {
        db.sql("delete from cle_acces where compte_id = :compte")
                .param("compte", compte.valeur())
                .update();
    }

    private static CleGardee lire(ResultSet rs) throws SQLException {
        return new CleGardee(
                rs.getLong("id"),
                rs.getLong("compte_id"),
                rs.getString("identifiant"),
                rs.getString("porteur"),
                rs.getBytes("cle_publique"),
                rs.getBytes("attestation"),
                rs.getString("transports"),
                rs.getLong("compteur"),
                rs.getString("nom"),
                Instants.lire(rs, "creee_le"),
                Instants.lireOuRien(rs, "derniere_le"));
    }
}

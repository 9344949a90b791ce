package fr.unisson.abonnements.donnees;

import fr.unisson.abonnements.AbonnementVu;
import fr.unisson.abonnements.GenreDEvenement;
import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AbonnementsSql {

    private static final String CREER =
            """
            insert into abonnement (organisation_id, nom, adresse, genres, secret, cree_par, cree_le)
            values (:organisation, :nom, :adresse, :genres::text[], :secret, :par, :le)
            returning id
            """;

    private final JdbcClient db;

    AbonnementsSql(JdbcClient db) {
        this.db = db;
    }

    public long creer(
            OrganisationId organisation,
            String nom,
            String adresse,
            Set<GenreDEvenement> genres,
            byte[] secret,
            CompteId par,
            Instant le) {
        return db.sql(CREER)
                .param("organisation", organisation.valeur())
                .param("nom", nom)
                .param("adresse", adresse)
                .param("genres", genres.stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("secret", secret)
                .param("par", par.valeur())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public List<AbonnementVu> lister(OrganisationId organisation) {
        return db.sql(
                        """
                        select * from abonnement
                         where organisation_id = :organisation and retire_le is null order by id
                        """)
                .param("organisation", organisation.valeur())
                .query(AbonnementsSql::lire)
                .list();
    }

    public Optional<AbonnementVu> trouver(long id) {
        return db.sql("select * from abonnement where id = :id and retire_le is null")
                .param("id", id)
                .query(AbonnementsSql::lire)
                .optional();
    }

    public boolean activer(long id, boolean actif) {
        return db.sql(
                                """
                                update abonnement set actif = :actif
                                 where id = :id and retire_le is null and actif <> :actif
                                """)
                        .param("id", id)
                        .param("actif", actif)
                        .update()
                == 1;
    }

    /// What was sent stays; the secret does not.
    public boolean retirer(long id, Instant le) {
        return db.sql(
                                """
                                update abonnement set retire_le = :le, secret = null, actif = false
                                 where id = :id and retire_le is null
                                """)
                        .param("id", id)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static AbonnementVu lire(ResultSet r, int rang) throws SQLException {
        return new AbonnementVu(
                r.getLong("id"),
                new OrganisationId(r.getLong("organisation_id")),
                r.getString("nom"),
                r.getString("adresse"),
                Arrays.stream((String[]) r.getArray("genres").getArray())
                        .map(GenreDEvenement::valueOf)
                        .collect(Collectors.toSet()),
                r.getBoolean("actif"),
                r.getTimestamp("cree_le").toInstant());
    }
}

package fr.unisson.gouvernance.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.InstanceId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who runs a body, by their seat.
@Repository
public class TenantsSql {

    private static final String LISTER =
            """
            select s.compte_id, s.fonction from siege s
             where s.instance_id = :instance and s.compte_id is not null
               and s.debut <= :jour and (s.fin is null or s.fin >= :jour)
             order by s.id
            """;

    private final JdbcClient db;

    TenantsSql(JdbcClient db) {
        this.db = db;
    }

    public record Tenant(CompteId compte, FonctionSiege fonction) {}

    /// Those with an account only: the others cannot be told here.
    public List<Tenant> lister(InstanceId instance, LocalDate jour) {
        return db
                .sql(LISTER)
                .param("instance", instance.valeur())
                .param("jour", jour)
                .query((rs, _) ->
                        new Tenant(
                                new CompteId(rs.getLong("compte_id")),
                                FonctionSiege.valueOf(rs.getString("fonction"))))
                .list()
                .stream()
                .filter(t -> t.fonction().tient())
                .toList();
    }
}

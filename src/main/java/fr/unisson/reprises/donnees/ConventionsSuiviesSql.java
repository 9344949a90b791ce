package fr.unisson.reprises.donnees;

import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The conventions that an organisation follows already, to know again those of a register.
@Repository
public class ConventionsSuiviesSql {

    /// Titles of what is followed already, with the other parties of each.
    private static final String DEJA =
            """
            select c.titre, coalesce(c.numero, '') as numero,
                   (select array_agg(p.organisation_id order by p.organisation_id) from partie p
                     where p.convention_id = c.id and p.organisation_id <> :organisation
                       and p.etat in ('INVITEE', 'ACCEPTEE', 'SORTIE')) as autres
              from convention c
             where c.version > 0 and c.nature = 'CONVENTION' and c.etat not in ('ABANDONNEE', 'RETIREE')
               and exists (select 1 from partie q
                    where q.convention_id = c.id and q.organisation_id = :organisation)
            """;

    public record Suivie(String titre, String numero, List<Long> autres) {}

    private final JdbcClient db;

    ConventionsSuiviesSql(JdbcClient db) {
        this.db = db;
    }

    public List<Suivie> lister(OrganisationId organisation) {
        return db.sql(DEJA)
                .param("organisation", organisation.valeur())
                .query((rs, _) ->
                        new Suivie(rs.getString("titre"), rs.getString("numero"), nombres(rs)))
                .list();
    }

    private static List<Long> nombres(ResultSet rs) throws SQLException {
        var autres = rs.getArray("autres");
        return autres == null ? List.of() : List.of((Long[]) autres.getArray());
    }
}

package fr.unisson.acces.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Invitation;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class InvitationsSql {

    private static final String COLONNES =
            """
            select id, organisation_id, courriel, roles, cree_le,
                   acceptee_le is null and annulee_le is null as en_attente
              from invitation
            """;

    /// Inviting again somebody who has not answered changes the roles offered.
    private static final String CREER =
            """
            insert into invitation (organisation_id, courriel, roles, invite_par, cree_le)
            values (:organisation, :courriel, :roles, acteur_compte(), :le)
            on conflict (organisation_id, courriel)
               where acceptee_le is null and annulee_le is null
            do update set roles = excluded.roles, invite_par = excluded.invite_par,
               cree_le = excluded.cree_le
            returning id
            """;

    private static final String ACCEPTER =
            """
            update invitation set acceptee_le = :le, acceptee_par = :compte
             where id = :id and acceptee_le is null and annulee_le is null
            """;

    private static final String ANNULER =
            """
            update invitation set annulee_le = :le
             where id = :id and organisation_id = :organisation
               and acceptee_le is null and annulee_le is null
            """;

    private final JdbcClient db;

    InvitationsSql(JdbcClient db) {
        this.db = db;
    }

    public long creer(
            @Nullable OrganisationId organisation,
            String courriel,
            Collection<RoleOrganisation> roles,
            Instant le) {
        return db.sql(CREER)
                .param(
                        "organisation",
                        organisation == null ? null : organisation.valeur(),
                        Types.BIGINT)
                .param("courriel", courriel)
                .param("roles", roles.stream().map(Enum::name).toArray(String[]::new))
                .param("le", Instants.sql(le))
                .query(Long.class)
                .single();
    }

    public Optional<Invitation> trouver(long id) {
        return db.sql(COLONNES + "where id = :id")
                .param("id", id)
                .query(InvitationsSql::lire)
                .optional();
    }

    public List<Invitation> enAttente(OrganisationId organisation) {
        return db.sql(
                        COLONNES
                                + """
                                where organisation_id = :organisation
                                  and acceptee_le is null and annulee_le is null
                                order by id desc
                                """)
                .param("organisation", organisation.valeur())
                .query(InvitationsSql::lire)
                .list();
    }

    public boolean accepter(long id, CompteId compte, Instant le) {
        return db.sql(ACCEPTER)
                        .param("id", id)
                        .param("compte", compte.valeur())
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    public boolean annuler(long id, OrganisationId organisation, Instant le) {
        return db.sql(ANNULER)
                        .param("id", id)
                        .param("organisation", organisation.valeur())
                        .param("le", Instants.sql(le))
                        .update()
                == 1;
    }

    private static Invitation lire(ResultSet rs, int rang) throws SQLException {
        var organisation = rs.getObject("organisation_id", Long.class);
        return new Invitation(
                rs.getLong("id"),
                organisation == null ? null : new OrganisationId(organisation),
                rs.getString("courriel"),
                Arrays.stream((String[]) rs.getArray("roles").getArray())
                        .map(RoleOrganisation::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Instants.lire(rs, "cree_le"),
                rs.getBoolean("en_attente"));
    }
}

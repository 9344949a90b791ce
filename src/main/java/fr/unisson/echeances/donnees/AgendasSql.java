package fr.unisson.echeances.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.Agendas.Agenda;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AgendasSql {

    private final JdbcClient db;

    AgendasSql(JdbcClient db) {
        this.db = db;
    }

    public List<Agenda> miens() {
        return db.sql(
                        """
                        select id, compte_id, organisation_id, cree_le, lu_le from agenda
                         where compte_id = acteur_compte() and revoque_le is null order by id
                        """)
                .query(AgendasSql::agenda)
                .list();
    }

    /// So that an address asked for twice at once is made twice in turn.
    public void verrouiller() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('agenda:' || acteur_compte(), 0))")
                .query()
                .singleRow();
    }

    public void creer(@Nullable OrganisationId organisation, String empreinte, Instant le) {
        db.sql(
                        """
                        insert into agenda (compte_id, organisation_id, empreinte, cree_le)
                        values (acteur_compte(), :organisation, :empreinte, :le)
                        """)
                .param("organisation", numero(organisation), Types.BIGINT)
                .param("empreinte", empreinte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void revoquer(@Nullable OrganisationId organisation, Instant le) {
        db.sql(
                        """
                        update agenda set revoque_le = :le
                         where compte_id = acteur_compte() and revoque_le is null
                           and organisation_id is not distinct from :organisation
                        """)
                .param("organisation", numero(organisation), Types.BIGINT)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The one in service with this secret, noting that it was read.
    public Optional<Agenda> parSecret(String empreinte, Instant le) {
        return db.sql(
                        """
                        update agenda set lu_le = :le
                         where empreinte = :empreinte and revoque_le is null
                        returning id, compte_id, organisation_id, cree_le, lu_le
                        """)
                .param("empreinte", empreinte)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(AgendasSql::agenda)
                .optional();
    }

    private static @Nullable Long numero(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.valeur();
    }

    private static Agenda agenda(ResultSet rs, int rang) throws SQLException {
        var organisation = rs.getObject("organisation_id", Long.class);
        var lu = rs.getObject("lu_le", OffsetDateTime.class);
        return new Agenda(
                rs.getLong("id"),
                rs.getLong("compte_id"),
                organisation == null ? null : new OrganisationId(organisation),
                rs.getObject("cree_le", OffsetDateTime.class).toInstant(),
                lu == null ? null : lu.toInstant());
    }
}

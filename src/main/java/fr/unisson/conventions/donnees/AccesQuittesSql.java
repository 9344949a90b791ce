package fr.unisson.conventions.donnees;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accesses of a party that left, and of its people: what they read ends with its last day. For
/// the platform alone.
@Repository
public class AccesQuittesSql {

    /// Of the organisation, and of its people who hold no other role in the convention.
    private static final String A_FERMER =
            """
            select a.organisation_id as organisation, a.compte_id as compte from convention_acces a
             where a.convention_id = :convention
               and (a.organisation_id = :organisation
                 or (a.compte_id in (select r.compte_id from participant r
                       join partie p on p.convention_id = r.convention_id and p.id = r.partie_id
                      where r.convention_id = :convention and p.organisation_id = :organisation)
                   and not exists (select 1 from participant x
                         where x.convention_id = :convention and x.compte_id = a.compte_id
                           and x.jusqu_au is null)))
            """;

    private static final String FERMER =
            """
            delete from convention_acces
             where convention_id = :convention
               and organisation_id is not distinct from :organisation
               and compte_id is not distinct from :compte
            """;

    private static final String LAISSER_LIRE =
            """
            insert into convention_acces (convention_id, organisation_id, compte_id, niveau,
                                          accorde_le, jusqu_au)
            values (:convention, :organisation, :compte, 'LECTURE', :le, :jour)
            """;

    private static final String AVENANTS =
            """
            select c.id as convention, p.id as partie, en_preparation(c.etat) as ouvert
              from convention c join partie p on p.convention_id = c.id
             where c.parent_id = :convention and c.nature = 'AVENANT'
               and p.organisation_id = :organisation and p.etat = 'ACCEPTEE'
             order by c.id
            """;

    private final JdbcClient db;

    AccesQuittesSql(JdbcClient db) {
        this.db = db;
    }

    /// @param ouvert its text is still being prepared
    public record AvenantDePartie(long convention, long partie, boolean ouvert) {}

    /// The amendments that this organisation is a party of.
    public List<AvenantDePartie> avenants(long convention, long organisation) {
        return db.sql(AVENANTS)
                .param("convention", convention)
                .param("organisation", organisation)
                .query(AvenantDePartie.class)
                .list();
    }

    /// The last day that the actor reads of a convention that their party left; empty for others.
    public Optional<LocalDate> dernierJour(long convention) {
        return db.sql(
                        """
                        select (fin at time zone 'Europe/Paris')::date - 1
                          from conventions_quittees() where id = :convention
                        """)
                .param("convention", convention)
                .query(LocalDate.class)
                .optional();
    }

    public void limiter(long convention, long organisation, LocalDate jour, Instant le) {
        record Ligne(@Nullable Long organisation, @Nullable Long compte) {}
        var fermes =
                db.sql(A_FERMER)
                        .param("convention", convention)
                        .param("organisation", organisation)
                        .query(Ligne.class)
                        .list();
        for (var a : fermes) {
            db.sql(FERMER)
                    .param("convention", convention)
                    .param("organisation", a.organisation(), Types.BIGINT)
                    .param("compte", a.compte(), Types.BIGINT)
                    .update();
            db.sql(LAISSER_LIRE)
                    .param("convention", convention)
                    .param("organisation", a.organisation(), Types.BIGINT)
                    .param("compte", a.compte(), Types.BIGINT)
                    .param("le", le.atOffset(ZoneOffset.UTC))
                    .param("jour", jour)
                    .update();
        }
    }
}

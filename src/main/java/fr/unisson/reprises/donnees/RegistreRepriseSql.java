package fr.unisson.reprises.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.reprises.RegistreVu.Etat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Registers that wait for their sender's confirmation.
@Repository
public class RegistreRepriseSql {

    private static final String DEPOSER =
            """
            insert into registre_reprise (organisation_id, compte_id, etat, fichier, contenu,
                                          propositions, reglages, deposee_le, expire_le)
            values (:organisation, acteur_compte(), 'EN_ATTENTE', :fichier, :contenu::jsonb,
                    :propositions::jsonb, :reglages::jsonb, :le, :fin)
            returning id
            """;

    private static final String REGLER =
            """
            update registre_reprise
               set reglages = :reglages::jsonb, propositions = :propositions::jsonb,
                   version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String CONFIRMER =
            """
            update registre_reprise
               set etat = 'CONFIRMEE', contenu = null, bilan = :bilan::jsonb, confirmee_le = :le,
                   version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String OUBLIER =
            """
            update registre_reprise set etat = 'OUBLIEE', contenu = null, version = version + 1
             where etat = 'EN_ATTENTE' and %s
            """;

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

    /// @param contenu the sheets, null once it no longer waits
    public record Enregistre(
            long id,
            OrganisationId organisation,
            int version,
            Etat etat,
            String fichier,
            Instant deposeLe,
            Instant expireLe,
            @Nullable String contenu,
            String propositions,
            String reglages,
            @Nullable String bilan) {}

    public record Suivie(String titre, String numero, List<Long> autres) {}

    private final JdbcClient db;

    RegistreRepriseSql(JdbcClient db) {
        this.db = db;
    }

    public long deposer(
            OrganisationId organisation,
            String fichier,
            String contenu,
            String propositions,
            String reglages,
            Instant le,
            Instant fin) {
        return db.sql(DEPOSER)
                .param("organisation", organisation.valeur())
                .param("fichier", fichier)
                .param("contenu", contenu)
                .param("propositions", propositions)
                .param("reglages", reglages)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("fin", fin.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Enregistre> trouver(long id, boolean pourEcrire) {
        return db.sql(
                        "select * from registre_reprise where id = :id"
                                + (pourEcrire ? " for update" : ""))
                .param("id", id)
                .query((rs, _) -> lire(rs, rs.getString("contenu")))
                .optional();
    }

    /// The latest first, without their content.
    public List<Enregistre> lister(OrganisationId organisation, int auPlus) {
        return db.sql(
                        """
                        select id, organisation_id, version, etat, fichier, propositions, reglages,
                               bilan, deposee_le, expire_le
                          from registre_reprise
                         where organisation_id = :organisation and etat <> 'OUBLIEE'
                         order by id desc limit :limite
                        """)
                .param("organisation", organisation.valeur())
                .param("limite", auPlus)
                .query((rs, _) -> lire(rs, null))
                .list();
    }

    public boolean regler(long id, int version, String reglages, String propositions) {
        return db.sql(REGLER)
                        .param("id", id)
                        .param("version", version)
                        .param("reglages", reglages)
                        .param("propositions", propositions)
                        .update()
                == 1;
    }

    public boolean confirmer(long id, int version, String bilan, Instant le) {
        return db.sql(CONFIRMER)
                        .param("id", id)
                        .param("version", version)
                        .param("bilan", bilan)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public boolean oublier(long id) {
        return db.sql(OUBLIER.formatted("id = :id")).param("id", id).update() == 1;
    }

    public int oublierLesAnciens(Instant le) {
        return db.sql(OUBLIER.formatted("expire_le <= :le"))
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Suivie> dejaSuivies(OrganisationId organisation) {
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

    private static Enregistre lire(ResultSet rs, @Nullable String contenu) throws SQLException {
        return new Enregistre(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getInt("version"),
                Etat.valueOf(rs.getString("etat")),
                rs.getString("fichier"),
                instant(rs, "deposee_le"),
                instant(rs, "expire_le"),
                contenu,
                rs.getString("propositions"),
                rs.getString("reglages"),
                rs.getString("bilan"));
    }

    private static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNull(rs.getObject(colonne, OffsetDateTime.class)).toInstant();
    }
}

package fr.unisson.actions.donnees;

import fr.unisson.actions.RepriseVue.Etat;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Plans read from files that wait for a confirmation.
@Repository
public class RepriseSql {

    private static final String DEPOSER =
            """
            insert into action_reprise (organisation_id, compte_id, etat, fichier, contenu, reglages,
                                        deposee_le, expire_le)
            values (:organisation, :par, 'EN_ATTENTE', :fichier, :contenu::jsonb, :reglages::jsonb,
                    :le, :fin)
            returning id
            """;

    private static final String REGLER =
            """
            update action_reprise set reglages = :reglages::jsonb, version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String CONFIRMER =
            """
            update action_reprise
               set etat = 'CONFIRMEE', bilan = :bilan::jsonb, contenu = null, confirmee_le = :le,
                   version = version + 1
             where id = :id and version = :version and etat = 'EN_ATTENTE'
            """;

    private static final String OUBLIER =
            """
            update action_reprise set etat = 'OUBLIEE', contenu = null, version = version + 1
             where id = :id and etat = 'EN_ATTENTE'
            """;

    private static final String OUBLIER_LES_ANCIENNES =
            """
            update action_reprise set etat = 'OUBLIEE', contenu = null, version = version + 1
             where etat = 'EN_ATTENTE' and expire_le < :le
            """;

    private static final String TITRES =
            """
            select numero, titre, etat from action
             where organisation_id = :organisation and etat <> 'ABANDONNEE' order by numero
            """;

    private final JdbcClient db;

    RepriseSql(JdbcClient db) {
        this.db = db;
    }

    /// @param contenu the sheets, null once it no longer waits
    public record Enregistree(
            long id,
            OrganisationId organisation,
            int version,
            Etat etat,
            String fichier,
            Instant deposeeLe,
            Instant expireLe,
            @Nullable String contenu,
            String reglages,
            @Nullable String bilan) {}

    public record Titre(int numero, String titre, String etat) {}

    public long deposer(
            OrganisationId organisation,
            String fichier,
            String contenu,
            String reglages,
            Instant le,
            Instant fin) {
        return db.sql(DEPOSER)
                .param("organisation", organisation.valeur())
                .param("par", ActionSql.compte())
                .param("fichier", fichier)
                .param("contenu", contenu)
                .param("reglages", reglages)
                .param("le", ActionSql.instant(le))
                .param("fin", ActionSql.instant(fin))
                .query(Long.class)
                .single();
    }

    public Optional<Enregistree> trouver(long id, boolean pourEcrire) {
        return db.sql(
                        "select * from action_reprise where id = :id"
                                + (pourEcrire ? " for update" : ""))
                .param("id", id)
                .query(RepriseSql::ligne)
                .optional();
    }

    public List<Enregistree> lister(OrganisationId organisation, int auPlus) {
        return db.sql(
                        """
                        select id, organisation_id, version, etat, fichier, deposee_le, expire_le,
                               null as contenu, reglages, bilan
                          from action_reprise
                         where organisation_id = :organisation and etat <> 'OUBLIEE'
                         order by id desc limit :limite
                        """)
                .param("organisation", organisation.valeur())
                .param("limite", auPlus)
                .query(RepriseSql::ligne)
                .list();
    }

    public boolean regler(long id, int version, String reglages) {
        return db.sql(REGLER)
                        .param("id", id)
                        .param("version", version)
                        .param("reglages", reglages)
                        .update()
                == 1;
    }

    public boolean confirmer(long id, int version, String bilan, Instant le) {
        return db.sql(CONFIRMER)
                        .param("id", id)
                        .param("version", version)
                        .param("bilan", bilan)
                        .param("le", ActionSql.instant(le))
                        .update()
                == 1;
    }

    public boolean oublier(long id) {
        return db.sql(OUBLIER).param("id", id).update() == 1;
    }

    public int oublierLesAnciennes(Instant le) {
        return db.sql(OUBLIER_LES_ANCIENNES).param("le", ActionSql.instant(le)).update();
    }

    /// The titles already in the plan, as far as the actor reads it.
    public List<Titre> titres(OrganisationId organisation) {
        return db.sql(TITRES)
                .param("organisation", organisation.valeur())
                .query(Titre.class)
                .list();
    }

    private static Enregistree ligne(ResultSet rs, int rang) throws SQLException {
        return new Enregistree(
                rs.getLong("id"),
                new OrganisationId(rs.getLong("organisation_id")),
                rs.getInt("version"),
                Etat.valueOf(rs.getString("etat")),
                rs.getString("fichier"),
                instant(rs, "deposee_le"),
                instant(rs, "expire_le"),
                rs.getString("contenu"),
                rs.getString("reglages"),
                rs.getString("bilan"));
    }

    private static Instant instant(ResultSet rs, String colonne) throws SQLException {
        return Objects.requireNonNull(rs.getObject(colonne, OffsetDateTime.class)).toInstant();
    }
}

package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.AutorisationVue;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.NatureAutorisation;
import fr.unisson.annuaire.OrganisationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class AutorisationSql {

    private static final String LISTER =
            """
            select a.*, coalesce(e.nom, '') as etablissement, compte_nom(a.compte_id) as par,
                   compte_nom(a.retiree_par) as retiree_par_nom
              from autorisation a left join etablissement e on e.id = a.etablissement_id
             where a.organisation_id = :organisation
             order by a.fin, a.id
            """;

    private static final String AJOUTER =
            """
            insert into autorisation (organisation_id, etablissement_id, nature, reference, fin,
                   compte_id, le)
            values (:organisation, :etablissement, :nature, :reference, :fin, acteur_compte(), :le)
            returning id
            """;

    private static final String RETIRER =
            """
            update autorisation
               set retiree_par = acteur_compte(), retiree_le = :le, retiree_pour = :motif
             where organisation_id = :organisation and id = :id and retiree_le is null
            """;

    private final JdbcClient db;

    AutorisationSql(JdbcClient db) {
        this.db = db;
    }

    /// The first to end first.
    public List<AutorisationVue> lister(OrganisationId organisation) {
        return db.sql(LISTER)
                .param("organisation", organisation.valeur())
                .query(AutorisationSql::lire)
                .list();
    }

    public boolean peutDeclarer(OrganisationId organisation) {
        return db.sql("select autorisations_dites_par_moi(:organisation)")
                .param("organisation", organisation.valeur())
                .query(Boolean.class)
                .single();
    }

    public boolean estDe(EtablissementId etablissement, OrganisationId organisation) {
        return db.sql(
                        """
                        select exists (select 1 from etablissement
                         where id = :etablissement and organisation_id = :organisation)
                        """)
                .param("etablissement", etablissement.valeur())
                .param("organisation", organisation.valeur())
                .query(Boolean.class)
                .single();
    }

    public long ajouter(
            OrganisationId organisation,
            @Nullable EtablissementId etablissement,
            NatureAutorisation nature,
            String reference,
            LocalDate fin,
            Instant le) {
        return db.sql(AJOUTER)
                .param("organisation", organisation.valeur())
                .param(
                        "etablissement",
                        etablissement == null ? null : etablissement.valeur(),
                        Types.BIGINT)
                .param("nature", nature.name())
                .param("reference", reference)
                .param("fin", fin)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// @return false when it no longer stood
    public boolean retirer(OrganisationId organisation, long id, String motif, Instant le) {
        return db.sql(RETIRER)
                        .param("organisation", organisation.valeur())
                        .param("id", id)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static AutorisationVue lire(ResultSet r, int ligne) throws SQLException {
        long etablissement = r.getLong("etablissement_id");
        boolean sansEtablissement = r.wasNull();
        var retiree = r.getObject("retiree_le", OffsetDateTime.class);
        return new AutorisationVue(
                r.getLong("id"),
                new OrganisationId(r.getLong("organisation_id")),
                sansEtablissement ? null : new EtablissementId(etablissement),
                r.getString("etablissement"),
                NatureAutorisation.valueOf(r.getString("nature")),
                r.getString("reference"),
                r.getObject("fin", LocalDate.class),
                Objects.requireNonNullElse(r.getString("par"), ""),
                r.getObject("le", OffsetDateTime.class).toInstant(),
                retiree == null
                        ? null
                        : new AutorisationVue.Retrait(
                                Objects.requireNonNullElse(r.getString("retiree_par_nom"), ""),
                                retiree.toInstant(),
                                r.getString("retiree_pour")));
    }
}

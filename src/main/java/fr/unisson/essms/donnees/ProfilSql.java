package fr.unisson.essms.donnees;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.CategorieVue;
import fr.unisson.essms.ProfilVue;
import fr.unisson.grilles.Portee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What applies to a structure. Both tables are only added to: the last row counts.
@Repository
public class ProfilSql {

    private static final String CATEGORIES =
            """
            select distinct on (code) * from essms_categorie
             where cast(:code as text) is null or code = :code
             order by code, rang desc
            """;

    private static final String PROPRE =
            """
            select * from essms_profil where etablissement_id = :id order by rang desc limit 1
            """;

    private static final String FIXER =
            """
            insert into essms_profil (etablissement_id, rang, organisation_id, secteur, structure,
              publics, motif, compte_id, le)
            select :id, coalesce(max(rang), 0) + 1, :organisation, :secteur, :structure, :publics,
                   :motif, acteur_compte(), :le
              from essms_profil where etablissement_id = :id
            """;

    private static final String CHANGER =
            """
            insert into essms_categorie (code, rang, libelle, secteur, structure, publics, verifiee,
              motif, compte_id, le)
            select :code, :rang + 1, :libelle, :secteur, :structure, :publics, true, :motif, :par, :le
             where coalesce((select max(c.rang) from essms_categorie c where c.code = :code), 0)
               = :rang
            on conflict do nothing
            """;

    private final JdbcClient db;

    ProfilSql(JdbcClient db) {
        this.db = db;
    }

    public List<CategorieVue> categories() {
        return lire(null);
    }

    public Optional<CategorieVue> categorie(String code) {
        return lire(code).stream().findFirst();
    }

    private List<CategorieVue> lire(@Nullable String code) {
        return db.sql(CATEGORIES)
                .param("code", code, Types.VARCHAR)
                .query((rs, _) ->
                        new CategorieVue(
                                rs.getString("code"),
                                rs.getInt("rang"),
                                rs.getString("libelle"),
                                portee(rs),
                                rs.getBoolean("verifiee"),
                                rs.getString("motif")))
                .list();
    }

    /// What the establishment itself said.
    public Optional<ProfilVue> propre(EtablissementId id) {
        return db.sql(PROPRE)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new ProfilVue(
                                portee(rs),
                                "Choisi pour cet établissement : " + rs.getString("motif"),
                                true))
                .optional();
    }

    public void fixer(
            EtablissementId id,
            OrganisationId organisation,
            Portee portee,
            String motif,
            Instant le) {
        db.sql(FIXER)
                .param("id", id.valeur())
                .param("organisation", organisation.valeur())
                .param("secteur", portee.secteur())
                .param("structure", portee.structure())
                .param("publics", publics(portee))
                .param("motif", motif)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param rang the one that was shown, 0 for a new category
    /// @return false when somebody else was faster
    public boolean changer(CategorieVue nouvelle, int rang, @Nullable Long par, Instant le) {
        return db.sql(CHANGER)
                        .param("code", nouvelle.code())
                        .param("rang", rang)
                        .param("libelle", nouvelle.libelle())
                        .param("secteur", nouvelle.portee().secteur())
                        .param("structure", nouvelle.portee().structure())
                        .param("publics", publics(nouvelle.portee()))
                        .param("motif", nouvelle.motif())
                        .param("par", par, Types.BIGINT)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    static String[] publics(Portee portee) {
        return portee.publics().stream().sorted().toArray(String[]::new);
    }

    static Portee portee(ResultSet rs) throws SQLException {
        return new Portee(
                rs.getString("secteur"),
                rs.getString("structure"),
                Set.of((String[]) rs.getArray("publics").getArray()));
    }
}

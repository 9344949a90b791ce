package fr.unisson.essms.donnees;

import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.essms.CategorieVue;
import fr.unisson.essms.ProfilDit;
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
            select :id, coalesce(max(rang), 0) + 1, :organisation, :secteur, :structure,
                   cast(:publics as text[]),
                   :motif, acteur_compte(), :le
              from essms_profil where etablissement_id = :id
            """;

    private static final String CHANGER =
            """
            insert into essms_categorie (code, rang, libelle, secteur, structure, publics, verifiee,
              motif, compte_id, le)
            select :code, :rang + 1, :libelle, :secteur, :structure, :publics,
                   -- another profile than the one compared with a grid is to be compared again
                   coalesce((select c.verifiee and c.secteur = :secteur
                               and c.structure = :structure
                               and c.publics @> cast(:publics as text[])
                               and c.publics <@ cast(:publics as text[])
                               from essms_categorie c where c.code = :code and c.rang = :rang),
                     false),
                   :motif, :par, :le
             where coalesce((select max(c.rang) from essms_categorie c where c.code = :code), 0)
               = :rang
            on conflict do nothing
            """;

    private static final String VERIFIER =
            """
            insert into essms_categorie (code, rang, libelle, secteur, structure, publics, verifiee,
              geste, motif, compte_id, le)
            select c.code, c.rang + 1, c.libelle, c.secteur, c.structure, c.publics, true, 'VERIFIER',
                   :motif, :par, :le
              from essms_categorie c
             where c.code = :code and c.rang = :rang
               and not exists (select from essms_categorie d where d.code = :code and d.rang > :rang)
            on conflict do nothing
            """;

    private static final String HISTOIRE_DE_CATEGORIE =
            """
            select x.*, c.prenom || ' ' || c.nom as qui
              from essms_categorie x left join compte c on c.id = x.compte_id
             where x.code = :code order by x.rang
            """;

    private static final String HISTOIRE =
            """
            select x.*, c.prenom || ' ' || c.nom as qui
              from essms_profil x left join compte c on c.id = x.compte_id
             where x.etablissement_id = :id order by x.rang
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

    /// What the establishment itself said, unless it went back to its category.
    public Optional<ProfilVue> propre(EtablissementId id) {
        return db.sql("select * from (" + PROPRE + ") dernier where secteur is not null")
                .param("id", id.valeur())
                .query((rs, _) ->
                        new ProfilVue(
                                portee(rs),
                                "Choisi pour cet établissement : " + rs.getString("motif"),
                                true,
                                true))
                .optional();
    }

    /// @param portee null to go back to what its category says
    public void fixer(
            EtablissementId id,
            OrganisationId organisation,
            @Nullable Portee portee,
            String motif,
            Instant le) {
        db.sql(FIXER)
                .param("id", id.valeur())
                .param("organisation", organisation.valeur())
                .param("secteur", portee == null ? null : portee.secteur(), Types.VARCHAR)
                .param("structure", portee == null ? null : portee.structure(), Types.VARCHAR)
                .param("publics", portee == null ? null : publics(portee), Types.ARRAY)
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

    /// @return false when somebody else was faster
    public boolean verifier(String code, int rang, String motif, long par, Instant le) {
        return db.sql(VERIFIER)
                        .param("code", code)
                        .param("rang", rang)
                        .param("motif", motif)
                        .param("par", par)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The first said first.
    public List<ProfilDit> histoire(String code) {
        return db.sql(HISTOIRE_DE_CATEGORIE)
                .param("code", code)
                .query((rs, _) -> dit(rs, rs.getString("geste").equals("VERIFIER")))
                .list();
    }

    /// The first said first.
    public List<ProfilDit> histoire(EtablissementId id) {
        return db.sql(HISTOIRE).param("id", id.valeur()).query((rs, _) -> dit(rs, false)).list();
    }

    private static ProfilDit dit(ResultSet rs, boolean verification) throws SQLException {
        return new ProfilDit(
                rs.getString("secteur") == null ? null : portee(rs),
                verification,
                rs.getString("qui"),
                rs.getString("motif"),
                AutoevaluationSql.instant(rs, "le"));
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

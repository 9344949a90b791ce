package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.AdresseVue;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.NouvelleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.OrganisationVue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class OrganisationSql {

    static final String ORGANISATION =
            """
            select o.*, s.libelle as libelle_statut, d.nom as nom_departement,
                   (select count(*) from etablissement e where e.organisation_id = o.id)
                       as etablissements
              from organisation o
              left join statut_juridique s on s.code = o.statut
              left join departement d on d.code = o.departement
            """;

    static final String ETABLISSEMENT =
            """
            select e.*, o.raison_sociale, coalesce(k.libelle, e.categorie) as libelle_categorie,
                   d.nom as nom_departement
              from etablissement e
              left join organisation o on o.id = e.organisation_id
              left join categorie_etablissement k on k.code = e.categorie
              left join departement d on d.code = e.departement
            """;

    private static final String AJOUTER =
            """
            insert into organisation (source, siren, rna, sans_identifiant, raison_sociale, statut, adresse,
                                      code_postal, ville, departement, commune, telephone, courriel,
                                      maj_le)
            values ('saisie', :siren, :rna, :sans, :nom, :statut, :adresse, :cp,
                    coalesce((select nom from commune where code = :commune), :ville), :departement,
                    :commune, :telephone, :courriel, :le)
            returning id
            """;

    private static final String DOUBLONS =
            """
             where (o.siren = :siren or o.rna = :rna
                 or (similarity(o.recherche, sans_accent(:nom)) > 0.35
                     and o.recherche % sans_accent(:nom)))
             order by (o.rna is not distinct from :rna) desc, similarity(o.recherche, sans_accent(:nom)) desc
             limit 5
            """;

    /// How many are asked is hidden from PostgreSQL: it then plans this once, and not for each
    /// page.
    private static final String NOMS =
            """
            select id, raison_sociale from organisation
             where id = any ((select :ids::bigint[])::bigint[])
            """;

    private final JdbcClient db;

    OrganisationSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<OrganisationVue> trouver(long id) {
        return db.sql(ORGANISATION + " where o.id = :id")
                .param("id", id)
                .query(OrganisationSql::organisation)
                .optional();
    }

    public Optional<OrganisationVue> parFiness(String finess) {
        return db.sql(ORGANISATION + " where o.finess_ej = :finess")
                .param("finess", finess)
                .query(OrganisationSql::organisation)
                .optional();
    }

    public boolean rnaConnu(String rna) {
        return db.sql("select exists (select from organisation where rna = :rna)")
                .param("rna", rna)
                .query(Boolean.class)
                .single();
    }

    public boolean sirenConnu(String siren) {
        return db.sql("select exists (select from organisation where siren = :siren)")
                .param("siren", siren)
                .query(Boolean.class)
                .single();
    }

    /// The same name in the same town, whatever its accents.
    public boolean nomConnu(String nom, String ville) {
        return db.sql(
                        """
                        select exists (select from organisation
                         where tri = sans_accent(:nom)
                           and coalesce(sans_accent(ville), '') in (sans_accent(:ville), ''))
                        """)
                .param("nom", nom.strip())
                .param("ville", ville.strip())
                .query(Boolean.class)
                .single();
    }

    public boolean numeroDonneParMoi(long id) {
        return vrai("select numero_donne_par_moi(:id)", id);
    }

    public boolean habitee(long id) {
        return vrai("select organisation_habitee(:id)", id);
    }

    private boolean vrai(String question, long id) {
        return db.sql(question).param("id", id).query(Boolean.class).single();
    }

    /// The number that was missing.
    ///
    /// @return false when it has one already
    public boolean identifier(long id, @Nullable String siren, @Nullable String rna, Instant le) {
        return db.sql(
                                """
                                update organisation
                                   set siren = :siren, rna = :rna, sans_identifiant = null,
                                       maj_le = :le
                                 where id = :id and sans_identifiant is not null
                                """)
                        .param("id", id)
                        .param("siren", siren, java.sql.Types.VARCHAR)
                        .param("rna", rna, java.sql.Types.VARCHAR)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public List<OrganisationVue> lister(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return db.sql(ORGANISATION + " where o.id in (:ids) order by o.tri, o.id")
                .param("ids", ids)
                .query(OrganisationSql::organisation)
                .list();
    }

    public Map<OrganisationId, String> noms(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return db
                .sql(NOMS)
                .param("ids", ids.stream().map(OrganisationId::valeur).toArray(Long[]::new))
                .query((rs, _) -> Map.entry(new OrganisationId(rs.getLong(1)), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<OrganisationVue> doublons(
            String nom, @Nullable String siren, @Nullable String rna) {
        return db.sql(ORGANISATION + DOUBLONS)
                .param("nom", nom)
                .param("siren", siren, java.sql.Types.VARCHAR)
                .param("rna", rna, java.sql.Types.VARCHAR)
                .query(OrganisationSql::organisation)
                .list();
    }

    public long ajouter(
            NouvelleOrganisation o,
            @Nullable String siren,
            @Nullable String rna,
            @Nullable String departement,
            Instant le) {
        return db.sql(AJOUTER)
                .param("siren", siren)
                .param("rna", rna)
                .param("sans", o.sansNumero() ? o.sansIdentifiant() : null)
                .param("nom", o.raisonSociale().strip())
                .param("statut", o.statut())
                .param("adresse", o.adresse())
                .param("cp", o.codePostal())
                .param("ville", o.ville(), java.sql.Types.VARCHAR)
                .param("departement", departement)
                .param("commune", o.commune(), java.sql.Types.VARCHAR)
                .param("telephone", o.telephone())
                .param("courriel", o.courriel())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /// @return false when the actor may not write this organisation
    public boolean modifierCoordonnees(
            long id,
            @Nullable String complement,
            @Nullable String telephone,
            @Nullable String courriel,
            Instant le) {
        return db.sql(
                                """
                                update organisation set complement = :complement,
                                       telephone = :telephone, courriel = :courriel, maj_le = :le
                                 where id = :id
                                """)
                        .param("id", id)
                        .param("complement", complement)
                        .param("telephone", telephone)
                        .param("courriel", courriel)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<EtablissementVue> etablissement(long id) {
        return db.sql(ETABLISSEMENT + " where e.id = :id")
                .param("id", id)
                .query(OrganisationSql::etablissement)
                .optional();
    }

    public Optional<EtablissementVue> etablissementParFiness(String finess) {
        return db.sql(ETABLISSEMENT + " where e.finess_et = :finess")
                .param("finess", finess)
                .query(OrganisationSql::etablissement)
                .optional();
    }

    /// Open ones first; `avant` is how many were already shown.
    public List<EtablissementVue> etablissementsDe(long organisation, int avant, int taille) {
        return db.sql(
                        ETABLISSEMENT
                                + """
                                 where e.organisation_id = :id
                                 order by e.ferme, e.tri, e.id limit :taille offset :avant
                                """)
                .param("id", organisation)
                .param("taille", taille)
                .param("avant", avant)
                .query(OrganisationSql::etablissement)
                .list();
    }

    static OrganisationVue organisation(ResultSet r, int rang) throws SQLException {
        return new OrganisationVue(
                new OrganisationId(r.getLong("id")),
                r.getString("raison_sociale"),
                autre(r.getString("nom_long"), r.getString("raison_sociale")),
                r.getString("finess_ej"),
                r.getString("siren"),
                r.getString("rna"),
                r.getString("sans_identifiant"),
                r.getString("libelle_statut"),
                r.getString("ape"),
                adresse(r),
                r.getObject("ouvert_le", LocalDate.class),
                r.getBoolean("ferme"),
                r.getObject("ferme_le", LocalDate.class),
                r.getString("source"),
                r.getBoolean("fictive"),
                r.getLong("etablissements"));
    }

    static EtablissementVue etablissement(ResultSet r, int rang) throws SQLException {
        Long organisation = r.getObject("organisation_id", Long.class);
        return new EtablissementVue(
                new EtablissementId(r.getLong("id")),
                organisation == null ? null : new OrganisationId(organisation),
                r.getString("raison_sociale"),
                r.getString("nom"),
                autre(r.getString("nom_long"), r.getString("nom")),
                r.getString("finess_et"),
                r.getString("finess_ej"),
                r.getString("siret"),
                r.getString("categorie"),
                r.getString("libelle_categorie"),
                adresse(r),
                r.getObject("ouvert_le", LocalDate.class),
                r.getBoolean("ferme"),
                r.getObject("ferme_le", LocalDate.class),
                r.getBoolean("fictive"));
    }

    private static @Nullable String autre(@Nullable String nomLong, String nom) {
        return nomLong == null || nomLong.equalsIgnoreCase(nom) ? null : nomLong;
    }

    private static AdresseVue adresse(ResultSet r) throws SQLException {
        return new AdresseVue(
                r.getString("complement"),
                r.getString("adresse"),
                r.getString("code_postal"),
                r.getString("ville"),
                r.getString("departement"),
                r.getString("nom_departement"),
                r.getString("commune"),
                r.getObject("latitude", Double.class),
                r.getObject("longitude", Double.class),
                r.getString("telephone"),
                r.getString("courriel"));
    }
}

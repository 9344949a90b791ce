package fr.unisson.annuaire.donnees;

import fr.unisson.annuaire.Nomenclature;
import fr.unisson.annuaire.Territoire;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TerritoireSql {

    private static final String DEPARTEMENTS =
            """
            with o as (select departement, count(*) as n from organisation where not ferme group by 1),
                 e as (select departement, count(*) as n from etablissement where not ferme group by 1)
            select d.code, d.nom, d.region_code as parent, coalesce(o.n, 0) as organisations,
                   coalesce(e.n, 0) as etablissements
              from departement d left join o on o.departement = d.code
              left join e on e.departement = d.code
             order by d.code
            """;

    /// Communes of today; what a former or delegated one holds counts for the commune it is now in.
    private static final String COMMUNES =
            """
            with o as (select commune, count(*) as n from organisation
                        where not ferme and departement = :departement group by 1),
                 e as (select commune, count(*) as n from etablissement
                        where not ferme and departement = :departement group by 1)
            select c.code, c.nom, c.departement_code as parent, coalesce(o.n, 0) as organisations,
                   coalesce(e.n, 0) as etablissements
              from commune c left join o on o.commune = c.code left join e on e.commune = c.code
             where c.departement_code = :departement and (o.n > 0 or e.n > 0)
             order by c.cle, c.code
            """;

    private static final String COMMUNES_NOMMEES =
            """
            select code, nom, departement_code as parent, 0 as organisations, 0 as etablissements
              from commune
             where departement_code = :departement and type in ('COM', 'OM', 'ARM')
             order by cle
            """;

    private final JdbcClient db;

    TerritoireSql(JdbcClient db) {
        this.db = db;
    }

    public List<Territoire> regions() {
        return db.sql(
                        """
                        select code, nom, null as parent, 0 as organisations, 0 as etablissements
                          from region order by nom
                        """)
                .query(Territoire.class)
                .list();
    }

    public Optional<String> regionDe(String departement) {
        return db.sql(
                        """
                        select r.nom from departement d join region r on r.code = d.region_code
                         where d.code = :departement
                        """)
                .param("departement", departement)
                .query(String.class)
                .optional();
    }

    public List<Territoire> departements() {
        return db.sql(DEPARTEMENTS).query(Territoire.class).list();
    }

    public List<Territoire> nomsDesDepartements() {
        return db.sql(
                        """
                        select code, nom, region_code as parent, 0 as organisations,
                               0 as etablissements
                          from departement order by code
                        """)
                .query(Territoire.class)
                .list();
    }

    public List<Territoire> communesPourvues(String departement) {
        return db.sql(COMMUNES).param("departement", departement).query(Territoire.class).list();
    }

    public List<Territoire> communes(String departement) {
        return db.sql(COMMUNES_NOMMEES)
                .param("departement", departement)
                .query(Territoire.class)
                .list();
    }

    public Optional<Territoire> commune(@Nullable String code) {
        return db.sql(
                        """
                        select code, nom, departement_code as parent, 0 as organisations,
                               0 as etablissements
                          from commune where code = :code
                        """)
                .param("code", code, java.sql.Types.VARCHAR)
                .query(Territoire.class)
                .optional();
    }

    public List<Nomenclature> categories() {
        return db.sql(
                        """
                        select k.code, k.libelle, k.famille from categorie_etablissement k
                         where not k.terminee
                            or exists (select from etablissement e where e.categorie = k.code)
                         order by sans_accent(k.libelle)
                        """)
                .query(Nomenclature.class)
                .list();
    }

    public List<Nomenclature> statuts() {
        return db.sql("select code, libelle, famille from statut_juridique order by code")
                .query(Nomenclature.class)
                .list();
    }
}

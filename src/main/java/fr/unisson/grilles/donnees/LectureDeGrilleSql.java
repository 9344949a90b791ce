package fr.unisson.grilles.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.Grille;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrilleVue;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.Noeud;
import fr.unisson.grilles.Portee;
import fr.unisson.grilles.Valeur;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grids, as they are read: three statements whatever their size.
@Repository
public class LectureDeGrilleSql {

    private static final String OFFERTES =
            """
            select distinct on (g.id) v.id, g.cle, g.organisation_id, g.nature, v.numero, v.nom,
                   v.presentation, v.publiee_le,
                   (select count(*) from grille_noeud n where n.version_id = v.id
                       and not exists (select 1 from grille_noeud e where e.parent_id = n.id))
                     as feuilles
              from grille g join grille_version v on v.grille_id = g.id
             where v.publiee_le is not null and g.retiree_le is null
               and (g.organisation_id is null or g.organisation_id = :organisation)
             order by g.id, v.numero desc
            """;

    private static final String TETE =
            """
            select v.*, g.cle, g.organisation_id, g.nature
              from grille_version v join grille g on g.id = v.grille_id where v.id = :id
            """;

    private final JdbcClient db;

    LectureDeGrilleSql(JdbcClient db) {
        this.db = db;
    }

    /// The last published version of each grid that an organisation may use, shipped ones included.
    public List<GrilleVue> offertes(OrganisationId organisation) {
        return db.sql(OFFERTES)
                .param("organisation", organisation.valeur())
                .query((rs, _) ->
                        new GrilleVue(
                                new GrilleId(rs.getLong("id")),
                                rs.getString("cle"),
                                maison(rs),
                                NatureDeGrille.valueOf(rs.getString("nature")),
                                rs.getInt("numero"),
                                rs.getString("nom"),
                                rs.getString("presentation"),
                                rs.getObject("publiee_le", OffsetDateTime.class).toInstant(),
                                rs.getInt("feuilles")))
                .list();
    }

    /// The last published version of the platform's grid of this key.
    public Optional<GrilleId> livree(String cle) {
        return db.sql(
                        """
                        select v.id from grille g join grille_version v on v.grille_id = g.id
                         where g.organisation_id is null and g.cle = :cle
                           and v.publiee_le is not null
                         order by v.numero desc limit 1
                        """)
                .param("cle", cle)
                .query((rs, _) -> new GrilleId(rs.getLong(1)))
                .optional();
    }

    public Optional<Grille> charger(GrilleId id) {
        return db.sql(TETE).param("id", id.valeur()).query((rs, _) -> grille(id, rs)).optional();
    }

    private Grille grille(GrilleId id, ResultSet rs) throws SQLException {
        var valeurs = valeurs(id);
        return new Grille(
                id,
                rs.getString("cle"),
                maison(rs),
                NatureDeGrille.valueOf(rs.getString("nature")),
                rs.getInt("numero"),
                rs.getString("nom"),
                rs.getString("presentation"),
                rs.getString("source"),
                rs.getObject("publiee_le") != null,
                valeurs.isEmpty()
                        ? new Echelle.Nombre(
                                rs.getBigDecimal("minimum"),
                                rs.getBigDecimal("maximum"),
                                rs.getString("unite"),
                                rs.getBoolean("decroissante"))
                        : new Echelle.Niveaux(valeurs),
                noeuds(id),
                rs.getBoolean("bloc_notes"));
    }

    private List<Valeur> valeurs(GrilleId id) {
        return db.sql("select * from grille_valeur where version_id = :id order by rang")
                .param("id", id.valeur())
                .query((rs, _) ->
                        new Valeur(
                                rs.getString("code"),
                                rs.getString("libelle"),
                                rs.getString("aide"),
                                rs.getBigDecimal("points"),
                                rs.getBoolean("justifiee"),
                                rs.getBoolean("sauf_imperatif"),
                                Set.copyOf(textes(rs, "domaines"))))
                .list();
    }

    private List<Noeud> noeuds(GrilleId id) {
        return db.sql("select * from grille_noeud where version_id = :id order by rang")
                .param("id", id.valeur())
                .query((rs, _) ->
                        new Noeud(
                                rs.getLong("id"),
                                rs.getObject("parent_id", Long.class),
                                rs.getString("code"),
                                rs.getString("libelle"),
                                rs.getString("aide"),
                                rs.getString("facile"),
                                rs.getBigDecimal("poids"),
                                rs.getBoolean("imperatif"),
                                rs.getString("axe"),
                                rs.getString("cible"),
                                new Portee(
                                        rs.getString("secteur"),
                                        rs.getString("structure"),
                                        Set.copyOf(textes(rs, "publics"))),
                                textes(rs, "preuves")))
                .list();
    }

    private static @Nullable OrganisationId maison(ResultSet rs) throws SQLException {
        var id = rs.getObject("organisation_id", Long.class);
        return id == null ? null : new OrganisationId(id);
    }

    private static List<String> textes(ResultSet rs, String colonne) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(colonne).getArray());
    }
}

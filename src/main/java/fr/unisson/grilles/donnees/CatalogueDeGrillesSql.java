package fr.unisson.grilles.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.grilles.GrilleDuCatalogue;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.NatureDeGrille;
import fr.unisson.grilles.VersionDeGrille;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Every grid that the reader may see, with its versions.
@Repository
public class CatalogueDeGrillesSql {

    private static final String VERSIONS =
            """
            select g.id as grille, g.cle, g.organisation_id, g.nature, g.retiree_le is not null
                     as retiree, v.id, v.numero, v.nom, v.presentation, v.ecriture, v.publiee_le,
                   coalesce(compte_nom(v.publiee_par), '') as par, v.issue_de, v.note,
                   coalesce(v.empreinte, '') as empreinte, n.noeuds, n.feuilles
              from grille g
              join grille_version v on v.grille_id = g.id
              cross join lateral (
                select count(*) as noeuds, count(*) filter (where not exists
                         (select 1 from grille_noeud e where e.parent_id = n.id)) as feuilles
                  from grille_noeud n where n.version_id = v.id) n
            """;

    private static final String CHERCHER =
            """
            select d.* from (
              select distinct on (g.id) v.id, v.nom, v.presentation, g.nature, v.numero
                from grille g join grille_version v on v.grille_id = g.id
               where v.publiee_le is not null and g.retiree_le is null
               order by g.id, v.numero desc) d
             where sans_accent(d.nom || ' ' || d.presentation)
                   like all (string_to_array(sans_accent(:motifs), '|'))
             order by d.nom, d.id limit :auPlus
            """;

    private record Ligne(
            long grille,
            String cle,
            @Nullable OrganisationId maison,
            NatureDeGrille nature,
            boolean retiree,
            VersionDeGrille version) {}

    private final JdbcClient db;

    CatalogueDeGrillesSql(JdbcClient db) {
        this.db = db;
    }

    /// Those of the reader's organisation, those of the platform, those lent to them, by name.
    public List<GrilleDuCatalogue> lister(OrganisationId organisation) {
        return regrouper(
                db.sql(
                                VERSIONS
                                        + """
                                         where g.organisation_id = :o or g.organisation_id is null
                                            or not (g.organisation_id = any (acteur_organisations()))
                                         order by g.id, v.numero desc
                                        """)
                        .param("o", organisation.valeur())
                        .query((rs, _) -> ligne(rs))
                        .list());
    }

    /// Last published versions, by name.
    ///
    /// @param motifs of [fr.unisson.socle.web.SourceDeRecherche.Mots#motifs]
    public List<Trouvee> chercher(String motifs, int auPlus) {
        return db.sql(CHERCHER)
                .param("motifs", motifs)
                .param("auPlus", auPlus)
                .query((rs, _) ->
                        new Trouvee(
                                new GrilleId(rs.getLong("id")),
                                rs.getString("nom"),
                                NatureDeGrille.valueOf(rs.getString("nature"))))
                .list();
    }

    public record Trouvee(GrilleId id, String nom, NatureDeGrille nature) {}

    /// The grid of which this is a version.
    public Optional<GrilleDuCatalogue> trouver(GrilleId id) {
        return regrouper(
                        db.sql(
                                        VERSIONS
                                                + """
                                                 where g.id = (select w.grille_id
                                                                 from grille_version w where w.id = :id)
                                                 order by v.numero desc
                                                """)
                                .param("id", id.valeur())
                                .query((rs, _) -> ligne(rs))
                                .list())
                .stream()
                .findFirst();
    }

    private static List<GrilleDuCatalogue> regrouper(List<Ligne> lignes) {
        var parGrille = new LinkedHashMap<Long, List<Ligne>>();
        lignes.forEach(l -> parGrille.computeIfAbsent(l.grille(), _ -> new ArrayList<>()).add(l));
        return parGrille.values().stream()
                .map(g -> {
                    var l = g.getFirst();
                    return new GrilleDuCatalogue(
                            l.grille(),
                            l.cle(),
                            l.maison(),
                            l.nature(),
                            l.retiree(),
                            g.stream().map(Ligne::version).toList());
                })
                .toList();
    }

    private static Ligne ligne(ResultSet rs) throws SQLException {
        var maison = rs.getObject("organisation_id", Long.class);
        var le = rs.getObject("publiee_le", OffsetDateTime.class);
        return new Ligne(
                rs.getLong("grille"),
                rs.getString("cle"),
                maison == null ? null : new OrganisationId(maison),
                NatureDeGrille.valueOf(rs.getString("nature")),
                rs.getBoolean("retiree"),
                new VersionDeGrille(
                        new GrilleId(rs.getLong("id")),
                        rs.getInt("numero"),
                        rs.getString("nom"),
                        rs.getString("presentation"),
                        rs.getInt("feuilles"),
                        rs.getInt("noeuds"),
                        rs.getInt("ecriture"),
                        le == null ? null : le.toInstant(),
                        rs.getString("par"),
                        rs.getString("issue_de"),
                        rs.getString("note"),
                        rs.getString("empreinte")));
    }
}

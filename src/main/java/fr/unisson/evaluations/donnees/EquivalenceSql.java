package fr.unisson.evaluations.donnees;

import fr.unisson.grilles.GrilleId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which items of two versions ask the same thing, through as many versions as lie between them.
@Repository
public class EquivalenceSql {

    private static final String IDENTIQUES =
            """
            with recursive memes as (
              select n.id as ici, n.id as la from grille_noeud n where n.version_id = :ici
              union
              select m.ici, case when q.noeud_id = m.la then q.autre_id else q.noeud_id end
                from memes m join grille_equivalence q
                  on q.nature = 'IDENTIQUE' and m.la in (q.noeud_id, q.autre_id))
            select m.ici, min(m.la) as la from memes m
              join grille_noeud n on n.id = m.la and n.version_id = :la
             group by m.ici having count(*) = 1
            """;

    private final JdbcClient db;

    EquivalenceSql(JdbcClient db) {
        this.db = db;
    }

    /// By the number of the item in the first version, its number in the second. What became
    /// several items is left out: nothing says which one to compare.
    public Map<Long, Long> identiques(GrilleId ici, GrilleId la) {
        return db
                .sql(IDENTIQUES)
                .param("ici", ici.valeur())
                .param("la", la.valeur())
                .query((r, _) -> Map.entry(r.getLong("ici"), r.getLong("la")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

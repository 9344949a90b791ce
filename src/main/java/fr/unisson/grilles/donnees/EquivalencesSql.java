package fr.unisson.grilles.donnees;

import fr.unisson.grilles.Equivalence;
import fr.unisson.grilles.EquivalenceEcrite;
import fr.unisson.grilles.GrilleId;
import fr.unisson.grilles.GrilleVoisine;
import fr.unisson.grilles.NatureDEquivalence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is the same from one version to another, or from one grid to another.
@Repository
public class EquivalencesSql {

    private static final String PAR_CODE =
            """
            insert into grille_equivalence (noeud_id, autre_id, nature)
            select n.id, a.id, 'IDENTIQUE'
              from grille_noeud n join grille_noeud a on a.code = n.code and a.version_id = :autre
             where n.version_id = :id and not (n.code = any (:sauf))
            """;

    private static final String DITE =
            """
            insert into grille_equivalence (noeud_id, autre_id, nature)
            select n.id, a.id, :nature
              from grille_noeud n, grille_noeud a
             where n.version_id = :id and n.code = :code
               and a.version_id = :autre and a.code = :ancien
            on conflict do nothing
            """;

    // What differs from "the same code is the same thing": another code, another nature, and the
    // codes that both bear without being the same thing. Each version is read once, whatever the
    // planner knows of rows that the transaction has just written.
    private static final String EXCEPTIONS =
            """
            with ici as materialized (
              select n.id, n.code, n.rang from grille_noeud n where n.version_id = :id),
            la as materialized (
              select n.id, n.code, n.rang from grille_noeud n where n.version_id = :autre),
            dites as materialized (
              select n.id, n.code, n.rang, a.code as ancien, a.rang as rang_ancien, e.nature
                from ici n join grille_equivalence e on e.noeud_id = n.id
                join la a on a.id = e.autre_id)
            select d.code, d.rang, d.ancien, d.rang_ancien, d.nature from dites d
             where d.id in (select x.id from dites x
                             where x.ancien <> x.code or x.nature <> 'IDENTIQUE')
            union all
            select n.code, n.rang, '', 0, 'IDENTIQUE' from ici n join la a on a.code = n.code
             where n.id not in (select d.id from dites d)
            order by 2, 4
            """;

    // Both ways, each by its index, as far as it goes.
    private static final String MEMES =
            """
            with recursive memes (depart, noeud) as (
              select n, n from unnest(cast(:noeuds as bigint[])) n
              union
              select m.depart, q.noeud from memes m
               cross join lateral (
                 select e.autre_id as noeud from grille_equivalence e
                  where e.noeud_id = m.noeud and e.nature = 'IDENTIQUE'
                 union all
                 select e.noeud_id from grille_equivalence e
                  where e.autre_id = m.noeud and e.nature = 'IDENTIQUE') q)
            select depart, noeud from memes
            """;

    private static final String PRECEDENTE =
            """
            select w.id from grille_version v join grille_version w on w.grille_id = v.grille_id
             where v.id = :id and w.numero < v.numero and w.publiee_le is not null
             order by w.numero desc limit 1
            """;

    private static final String VOISINES =
            """
            with liees as (
              select e.autre_id as noeud from grille_equivalence e
                join grille_noeud n on n.id = e.noeud_id and n.version_id = :id
              union
              select e.noeud_id from grille_equivalence e
                join grille_noeud n on n.id = e.autre_id and n.version_id = :id
            )
            select distinct w.id, w.nom from liees l
              join grille_noeud a on a.id = l.noeud
              join grille_version w on w.id = a.version_id
              join grille_version v on v.id = :id and v.grille_id <> w.grille_id
             order by 2, 1
            """;

    private static final String ENTRE =
            """
            select e.noeud_id, e.autre_id, e.nature from grille_equivalence e
              join grille_noeud n on n.id = e.noeud_id and n.version_id = :id
              join grille_noeud a on a.id = e.autre_id and a.version_id = :autre
             order by n.rang, a.rang
            """;

    private static final String EFFACER =
            """
            delete from grille_equivalence e using grille_noeud n, grille_noeud a
             where n.id = e.noeud_id and n.version_id = :id
               and a.id = e.autre_id and a.version_id = :autre
            """;

    private static final String AJOUTER =
            """
            insert into grille_equivalence (noeud_id, autre_id, nature)
            select n.id, a.id, x.nature
              from unnest(cast(:noeuds as bigint[]), cast(:autres as bigint[]),
                          cast(:natures as text[])) as x(noeud, autre, nature)
              join grille_noeud n on n.id = x.noeud and n.version_id = :id
              join grille_noeud a on a.id = x.autre and a.version_id = :autre
            """;

    private final JdbcClient db;

    EquivalencesSql(JdbcClient db) {
        this.db = db;
    }

    /// The version that was published before this one.
    public Optional<GrilleId> precedente(GrilleId id) {
        return db.sql(PRECEDENTE)
                .param("id", id.valeur())
                .query((rs, _) -> new GrilleId(rs.getLong(1)))
                .optional();
    }

    /// The same code is the same thing, but for what is said otherwise.
    public void remplir(GrilleId id, GrilleId autre, List<EquivalenceEcrite> sauf) {
        db.sql(PAR_CODE)
                .param("id", id.valeur())
                .param("autre", autre.valeur())
                .param("sauf", sauf.stream().map(EquivalenceEcrite::code).toArray(String[]::new))
                .update();
        sauf.stream()
                .filter(e -> !e.ancien().isEmpty())
                .forEach(e ->
                        db.sql(DITE)
                                .param("id", id.valeur())
                                .param("autre", autre.valeur())
                                .param("code", e.code())
                                .param("ancien", e.ancien())
                                .param("nature", e.nature().name())
                                .update());
    }

    /// By the number of each of these, what asks the same thing in any version, itself included.
    public Map<Long, Set<Long>> memes(Collection<Long> noeuds) {
        return db
                .sql(MEMES)
                .param("noeuds", noeuds.toArray(Long[]::new))
                .query((rs, _) -> Map.entry(rs.getLong("depart"), rs.getLong("noeud")))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /// What the first says of the second.
    public List<Equivalence> entre(GrilleId id, GrilleId autre) {
        return db.sql(ENTRE)
                .param("id", id.valeur())
                .param("autre", autre.valeur())
                .query((rs, _) ->
                        new Equivalence(
                                rs.getLong("noeud_id"),
                                rs.getLong("autre_id"),
                                NatureDEquivalence.valueOf(rs.getString("nature"))))
                .list();
    }

    /// Two people who match the same grid write one after the other.
    public void verrouiller(GrilleId id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('grille-equivalences:' || :id, 0))")
                .param("id", id.valeur())
                .query()
                .singleRow();
    }

    public void remplacer(GrilleId id, GrilleId autre, List<Equivalence> toutes) {
        db.sql(EFFACER).param("id", id.valeur()).param("autre", autre.valeur()).update();
        db.sql(AJOUTER)
                .param("id", id.valeur())
                .param("autre", autre.valeur())
                .param("noeuds", toutes.stream().map(Equivalence::noeud).toArray(Long[]::new))
                .param("autres", toutes.stream().map(Equivalence::autre).toArray(Long[]::new))
                .param(
                        "natures",
                        toutes.stream().map(e -> e.nature().name()).toArray(String[]::new))
                .update();
    }

    /// Versions of other grids whose points are matched with those of this one.
    public List<GrilleVoisine> voisines(GrilleId id) {
        return db.sql(VOISINES)
                .param("id", id.valeur())
                .query((rs, _) ->
                        new GrilleVoisine(new GrilleId(rs.getLong("id")), rs.getString("nom")))
                .list();
    }

    public List<EquivalenceEcrite> exceptions(GrilleId id, GrilleId autre) {
        return db.sql(EXCEPTIONS)
                .param("id", id.valeur())
                .param("autre", autre.valeur())
                .query((rs, _) ->
                        new EquivalenceEcrite(
                                rs.getString("code"),
                                rs.getString("ancien"),
                                NatureDEquivalence.valueOf(rs.getString("nature"))))
                .list();
    }
}

package fr.unisson.actions.donnees;

import fr.unisson.actions.LigneAction;
import fr.unisson.actions.Origine;
import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.actions.SuiteDeConstat.Efficacite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was undertaken because of each finding.
@Repository
public class SuitesLecture {

    private static final String SUITES =
            """
            select distinct o.module, o.objet_type, o.objet_id, o.action_id,
                   (select h.vers from action_historique h
                     where h.action_id = o.action_id
                       and h.vers in ('EFFICACITE_VERIFIEE', 'INEFFICACE')
                     order by h.version desc limit 1) as effet
              from action_origine o
             where (o.module, o.objet_type, o.objet_id) in (:objets)
             order by o.action_id
            """;

    private static final String SUIVIS =
            """
            select module, objet_type, objet_id from constats_avec_action(
                :modules::text[], :types::text[], :ids::bigint[])
            """;

    private final ListeLecture liste;
    private final JdbcClient db;

    SuitesLecture(ListeLecture liste, JdbcClient db) {
        this.liste = liste;
        this.db = db;
    }

    public Map<Origine.Objet, List<SuiteDeConstat>> lire(Collection<Origine.Objet> objets) {
        var parId =
                liste.desObjets(List.copyOf(objets)).stream()
                        .collect(
                                Collectors.toMap(
                                        (LigneAction a) -> a.id().valeur(), Function.identity()));
        var suites = new HashMap<Origine.Objet, List<SuiteDeConstat>>();
        db.sql(SUITES)
                .param("objets", ListeLecture.triplets(objets))
                .query(rs -> {
                    var action = parId.get(rs.getLong("action_id"));
                    if (action == null) return;
                    suites.computeIfAbsent(
                                    new Origine.Objet(
                                            rs.getString("module"),
                                            rs.getString("objet_type"),
                                            rs.getLong("objet_id")),
                                    _ -> new ArrayList<>())
                            .add(new SuiteDeConstat(action, effet(rs.getString("effet"))));
                });
        return suites;
    }

    /// Those from which an action of the reader's organisations comes, readable or not.
    public Set<Origine.Objet> suivis(Collection<Origine.Objet> objets) {
        return Set.copyOf(
                db.sql(SUIVIS)
                        .param(
                                "modules",
                                objets.stream().map(Origine.Objet::module).toArray(String[]::new))
                        .param(
                                "types",
                                objets.stream().map(Origine.Objet::type).toArray(String[]::new))
                        .param("ids", objets.stream().map(Origine.Objet::id).toArray(Long[]::new))
                        .query((rs, _) ->
                                new Origine.Objet(
                                        rs.getString("module"),
                                        rs.getString("objet_type"),
                                        rs.getLong("objet_id")))
                        .list());
    }

    private static Efficacite effet(@Nullable String vers) {
        return vers == null
                ? Efficacite.A_MESURER
                : vers.equals("INEFFICACE") ? Efficacite.INEFFICACE : Efficacite.EFFICACE;
    }
}

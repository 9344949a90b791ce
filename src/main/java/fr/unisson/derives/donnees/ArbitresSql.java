package fr.unisson.derives.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.conventions.ConventionId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who judges an alert that concerns one party, outside that party.
@Repository
public class ArbitresSql {

    private static final String ARBITRES =
            """
            select a.compte, a.rang, compte_nom(a.compte) as nom
              from arbitres_de_l_alerte(:convention, :partie) a order by nom, a.compte
            """;

    private final JdbcClient db;

    ArbitresSql(JdbcClient db) {
        this.db = db;
    }

    /// @param rang 1 for a presidency, 2 for who runs the committee or speaks for another party, 3
    ///   for another member, 4 for who signs: only the first rank that somebody holds is there
    public record Arbitre(CompteId compte, int rang, String nom) {
        public boolean preside() {
            return rang == 1;
        }
    }

    public List<Arbitre> arbitres(ConventionId convention, long partie) {
        return db.sql(ARBITRES)
                .param("convention", convention.valeur())
                .param("partie", partie)
                .query((r, _) ->
                        new Arbitre(
                                new CompteId(r.getLong("compte")),
                                r.getInt("rang"),
                                r.getString("nom")))
                .list();
    }

    /// Whether the alert concerns the actor's own party.
    public boolean concerne(@Nullable Long partie) {
        return partie != null
                && db.sql("select concerne_ma_partie(:partie)")
                        .param("partie", partie)
                        .query(Boolean.class)
                        .single();
    }

    /// Those who belong to a party, for the platform.
    public Set<CompteId> deLaPartie(long partie) {
        return db
                .sql("select comptes_de_la_partie(:partie)")
                .param("partie", partie)
                .query(Long.class)
                .list()
                .stream()
                .map(CompteId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package fr.unisson.croisees.donnees;

import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.LigneComparee.Echange;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is read together once grids are revealed, and what is said of it.
@Repository
public class MiseEnCommunSql {

    private static final String ECHANGES =
            """
            select distinct on (e.noeud_id) e.noeud_id, e.dit, e.valeur, v.points, e.desaccord,
                   compte_nom(e.compte_id) as par
              from croisee_echange e
              left join grille_valeur v on v.version_id = e.grille_id and v.code = e.valeur
             where e.croisee_id = :croisee order by e.noeud_id, e.rang desc
            """;

    private static final String DIRE =
            """
            insert into croisee_echange (croisee_id, grille_id, noeud_id, rang, dit, valeur, desaccord,
                                         compte_id, le)
            select c.id, c.grille_id, :noeud, 1 + coalesce((select max(e.rang) from croisee_echange e
                     where e.croisee_id = c.id and e.noeud_id = :noeud), 0),
                   :dit, :valeur, :desaccord, acteur_compte(), :le
              from croisee c where c.id = :croisee
            """;

    private final JdbcClient db;

    MiseEnCommunSql(JdbcClient db) {
        this.db = db;
    }

    /// @param partie null for the users
    /// @param n how many gave this mark
    public record Chiffre(
            long noeud,
            @Nullable Long partie,
            @Nullable String valeur,
            int n,
            boolean masque,
            List<String> commentaires) {

        public Chiffre {
            commentaires = List.copyOf(commentaires);
        }
    }

    /// Empty before grids are revealed, and for who may not read the evaluation.
    public List<Chiffre> chiffres(CroiseeId croisee) {
        return db.sql("select * from croisee_resultats(:c)")
                .param("c", croisee.valeur())
                .query((r, _) ->
                        new Chiffre(
                                r.getLong("noeud_id"),
                                r.getObject("partie_id", Long.class),
                                r.getString("valeur"),
                                r.getInt("n"),
                                r.getBoolean("masque"),
                                List.of((String[]) r.getArray("commentaires").getArray())))
                .list();
    }

    public Map<Long, Echange> echanges(CroiseeId croisee) {
        var echanges = new HashMap<Long, Echange>();
        db.sql(ECHANGES)
                .param("croisee", croisee.valeur())
                .query(r -> {
                    echanges.put(
                            r.getLong("noeud_id"),
                            new Echange(
                                    r.getString("dit"),
                                    r.getString("valeur"),
                                    r.getBigDecimal("points"),
                                    r.getString("desaccord"),
                                    r.getString("par")));
                });
        return echanges;
    }

    public void dire(
            CroiseeId croisee,
            long noeud,
            String dit,
            @Nullable String valeur,
            String desaccord,
            Instant le) {
        db.sql(DIRE)
                .param("croisee", croisee.valeur())
                .param("noeud", noeud)
                .param("dit", dit)
                .param("valeur", valeur, java.sql.Types.VARCHAR)
                .param("desaccord", desaccord)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}

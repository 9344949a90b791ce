package fr.unisson.conventions.donnees;

import fr.unisson.conventions.PassageVu;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The second guard of every strict life: compare-and-set and history in one statement. A stale
/// writer changes nothing and gets false.
@Repository
public class PassageSql {

    private static final String CONVENTION =
            """
            with passage as (
                update convention
                   set etat = :vers, version = version + 1, etat_le = :le
                 where id = :id and version = :version and (etat = :de or :de::text is null)
                returning id, version)
            insert into convention_historique (convention_id, version, transition, de, vers, role,
                                               compte_id, partie_id, motif, le)
            select id, version, :transition, :de, :vers, :role, :compte, :partie, :motif, :le
              from passage
            """;

    private static final String HISTOIRE =
            """
            select transition, de, vers, role,
                   coalesce(compte_nom(compte_id), 'Unisson') as par, motif, le
              from %s where convention_id = :convention %s
             order by version
            """;

    private final JdbcClient db;

    PassageSql(JdbcClient db) {
        this.db = db;
    }

    public boolean franchir(Passage passage) {
        return ecrire(CONVENTION, passage);
    }

    public boolean franchir(Vie vie, Passage passage) {
        return ecrire(
                """
                with passage as (
                    update %1$s set etat = :vers, version = version + 1
                     where convention_id = :convention and id = :id and version = :version
                       and etat = :de
                    returning convention_id, id, version)
                insert into %2$s (convention_id, %3$s, version, transition, de, vers, role, compte_id,
                                  partie_id, motif, le)
                select convention_id, id, version, :transition, :de, :vers, :role, :compte, :partie,
                       :motif, :le
                  from passage
                """
                        .formatted(vie.table, vie.historique, vie.cle),
                passage);
    }

    /// Since when it has been in its state, when that is not the moment somebody wrote it.
    public void situer(long id, Instant depuis) {
        db.sql("update convention set etat_le = :depuis where id = :id")
                .param("id", id)
                .param("depuis", depuis.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<PassageVu> histoire(long convention) {
        return db.sql(HISTOIRE.formatted("convention_historique", ""))
                .param("convention", convention)
                .query(PassageVu.class)
                .list();
    }

    public List<PassageVu> histoire(Vie vie, long convention, long id) {
        return db.sql(HISTOIRE.formatted(vie.historique, "and " + vie.cle + " = :id"))
                .param("convention", convention)
                .param("id", id)
                .query(PassageVu.class)
                .list();
    }

    private boolean ecrire(String sql, Passage p) {
        return db.sql(sql)
                        .param("convention", p.convention())
                        .param("id", p.id())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("compte", p.compte())
                        .param("partie", p.partie())
                        .param("motif", p.motif())
                        .param("le", p.le().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

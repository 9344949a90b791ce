package fr.unisson.echeances;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What jobs have still to look at, in the transaction of a test that is undone, as the platform.
public final class MarquesDeTest {

    private MarquesDeTest() {}

    /// All was looked at, today.
    public static void toutEstVu(JdbcClient db, String travail) {
        db.sql("delete from reexamen where travail = :t").param("t", travail).update();
        dernierPassageComplet(db, travail, 0);
    }

    /// All was looked at yesterday, and nothing was written since.
    public static void toutEtaitVuHier(JdbcClient db, String travail) {
        toutEstVu(db, travail);
        dernierPassageComplet(db, travail, 1);
    }

    public static List<Long> lire(JdbcClient db, String travail) {
        return db.sql("select distinct objet_id from reexamen where travail = :t order by 1")
                .param("t", travail)
                .query(Long.class)
                .list();
    }

    private static void dernierPassageComplet(JdbcClient db, String travail, int ilYA) {
        db.sql(
                        """
                        insert into reexamen_complet (travail, jour) values (:t, jour_de_paris() - :n)
                        on conflict (travail) do update set jour = excluded.jour
                        """)
                .param("t", travail)
                .param("n", ilYA)
                .update();
    }
}

package fr.unisson.conventions.donnees;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where an entry of the directory stands in conventions, to move it to another.
@Repository
public class RattachementDePartieSql {

    private static final String COMMUNES =
            """
            select c.titre
              from partie p
              join partie q on q.convention_id = p.convention_id and q.organisation_id = :vers
              join convention c on c.id = p.convention_id
             where p.organisation_id = :de
             order by c.id limit 5
            """;

    /// Also where it only reads: what its author did not bring in, or answers for no more, is not
    /// theirs to open.
    private static final String D_AUTRUI =
            """
            select exists (
              select 1
                from (select convention_id from partie where organisation_id = :de
                      union
                      select convention_id from convention_acces where organisation_id = :de) x
                join convention c on c.id = x.convention_id
               where c.cree_par is distinct from :auteur
                  or c.provenance not in ('NON_CONFIRMEE', 'CONTESTEE', 'RETIREE')
                  or not exists (select 1 from partie q
                       where q.convention_id = c.id and q.etat = 'ACCEPTEE'
                         and q.organisation_id = any (:siennes::bigint[])))
            """;

    private static final String DEPLACER =
            """
            update partie set organisation_id = :vers, version = version + 1
             where organisation_id = :de
            returning convention_id
            """;

    public record Acces(long convention, String niveau) {}

    private final JdbcClient db;

    RattachementDePartieSql(JdbcClient db) {
        this.db = db;
    }

    public List<String> communes(long de, long vers) {
        return db.sql(COMMUNES).param("de", de).param("vers", vers).query(String.class).list();
    }

    public boolean archivees(long de) {
        return db.sql(
                        """
                        select exists (select 1 from partie
                         where organisation_id = :de and convention_archivee(convention_id))
                        """)
                .param("de", de)
                .query(Boolean.class)
                .single();
    }

    /// @param siennes the organisations for which the author answers today
    public boolean dAutrui(long de, long auteur, Collection<Long> siennes) {
        return db.sql(D_AUTRUI)
                .param("de", de)
                .param("auteur", auteur)
                .param("siennes", siennes.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    public int nombre(long de) {
        return db.sql("select count(*) from partie where organisation_id = :de")
                .param("de", de)
                .query(Integer.class)
                .single();
    }

    /// Those that it may read without being a party.
    public int seulementLues(long de) {
        return db.sql(
                        """
                        select count(*) from convention_acces a
                         where a.organisation_id = :de and a.jusqu_au is null
                           and not exists (select 1 from partie p
                                            where p.convention_id = a.convention_id
                                              and p.organisation_id = a.organisation_id)
                        """)
                .param("de", de)
                .query(Integer.class)
                .single();
    }

    /// Not those that only read a past: they stay, and forbid the move.
    public List<Acces> acces(long de) {
        return db.sql(
                        """
                        select convention_id, niveau from convention_acces
                         where organisation_id = :de and jusqu_au is null
                        """)
                .param("de", de)
                .query((rs, _) -> new Acces(rs.getLong(1), rs.getString(2)))
                .list();
    }

    /// @return their conventions
    public List<Long> deplacer(long de, long vers) {
        return db.sql(DEPLACER).param("de", de).param("vers", vers).query(Long.class).list();
    }
}

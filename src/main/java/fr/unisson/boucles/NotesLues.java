package fr.unisson.boucles;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows behind a [SourceDeNotes] that one statement reads: of all the ratings of what one of
/// them rates.
///
/// @param sql begins with `closes`: the closed ratings that the reader may read, each with its
///   `id`, its `organisation_id` and, as `suivi`, what it rates again and again; `%s` stands for
///   which of them are read
public record NotesLues<L>(JdbcClient db, String sql, RowMapper<L> ligne) {

    public List<L> autour(long cotation) {
        return db.sql(sql.formatted("suivi in (select x.suivi from closes x where x.id = :id)"))
                .param("id", cotation)
                .query(ligne)
                .list();
    }
}

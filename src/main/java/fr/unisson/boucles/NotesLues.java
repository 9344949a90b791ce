package fr.unisson.boucles;

import fr.unisson.annuaire.OrganisationId;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows behind a [SourceDeNotes] that one statement reads: of an organisation, or of all the
/// ratings of what one of them rates.
///
/// @param sql begins with `closes`: the closed ratings that the reader may read, each with its
///   `id`, its `organisation_id` and, as `suivi`, what it rates again and again; `%s` stands for
///   which of them are read
public record NotesLues<L>(JdbcClient db, String sql, RowMapper<L> ligne) {

    public List<L> lire(OrganisationId organisation) {
        return lire("organisation_id = :id", organisation.valeur());
    }

    public List<L> autour(long cotation) {
        return lire("suivi in (select x.suivi from closes x where x.id = :id)", cotation);
    }

    private List<L> lire(String lesquelles, long id) {
        return db.sql(sql.formatted(lesquelles)).param("id", id).query(ligne).list();
    }
}

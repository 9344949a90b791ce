package fr.unisson.echeances.donnees;

import fr.unisson.echeances.MotsDeRemontee;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// Whom we tell of a duty that stays undone: a piece of the queries that read duties.
final class RemonteesAVenir {

    /// Who would be told already knows, being the one who reads.
    static final String SAUF_MOI =
            """
            and r.compte_id is distinct from acteur_compte()
            and not exists (select 1 from habilitation h
                             where h.compte_id = acteur_compte()
                               and h.organisation_id = r.organisation_id and h.role = r.role)
            """;

    /// Of one duty, whose id is given, then which of those who would be told.
    static final String DE =
            """
            left join lateral (
                select min(r.le) as sinon_le, coalesce(bool_or(r.faite_le is not null), false) as dit,
                       array_agg(coalesce(compte_nom(r.compte_id), 'role ' || r.role)
                                 order by r.role, r.compte_id) as sinon_vers
                  from echeance_remontee r where r.echeance_id = %s %s) sinon on true
            """;

    private RemonteesAVenir() {}

    static String enMots(ResultSet rs, LocalDate aujourdHui) throws SQLException {
        var le = rs.getObject("sinon_le", LocalDate.class);
        return le == null
                ? ""
                : MotsDeRemontee.annonce(
                        List.of((String[]) rs.getArray("sinon_vers").getArray()),
                        le,
                        rs.getBoolean("dit"),
                        aujourdHui);
    }
}

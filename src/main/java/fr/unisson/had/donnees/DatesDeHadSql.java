package fr.unisson.had.donnees;

import fr.unisson.had.DateNotee;
import fr.unisson.had.DatesDeHad;
import fr.unisson.had.NatureDeDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Days noted for a convention, with every correction.
@Repository
public class DatesDeHadSql {

    private final JdbcClient db;

    DatesDeHadSql(JdbcClient db) {
        this.db = db;
    }

    /// The last word first.
    public List<DateNotee> histoire(long convention) {
        return db.sql(
                        """
                        select nature, version, jour, motif, compte_nom(compte_id) as par, le
                          from had_date where convention_id = :c
                         order by le desc, nature, version desc
                        """)
                .param("c", convention)
                .query((rs, _) -> notee(rs))
                .list();
    }

    public DatesDeHad dates(long convention) {
        var dates = DatesDeHad.AUCUNE;
        var lignes =
                db.sql(
                                """
                                select distinct on (nature) nature, version, jour, motif,
                                       null::text as par, le
                                  from had_date where convention_id = :c
                                 order by nature, version desc
                                """)
                        .param("c", convention)
                        .query((rs, _) -> notee(rs))
                        .list();
        for (var l : lignes) dates = dates.avec(l.nature(), l.jour());
        return dates;
    }

    /// Conventions that ended and whose sending is still expected of somebody.
    public List<Long> finiesEtAttendues() {
        return db.sql(
                        """
                        select distinct d.convention_id
                          from had_date d join convention c on c.id = d.convention_id
                          join echeance e on e.module = 'had' and e.objet_id = c.id
                           and e.levee_le is null
                         where c.en_vigueur_le is not null and not engage(c.etat)
                         order by d.convention_id
                        """)
                .query(Long.class)
                .list();
    }

    /// How often this day was noted or corrected.
    public int version(long convention, NatureDeDate nature) {
        return db.sql(
                        """
                        select coalesce(max(version), 0) from had_date
                         where convention_id = :c and nature = :n
                        """)
                .param("c", convention)
                .param("n", nature.name())
                .query(Integer.class)
                .single();
    }

    /// False when somebody noted it meanwhile.
    public boolean noter(
            long convention,
            NatureDeDate nature,
            int version,
            @Nullable LocalDate jour,
            String motif,
            Instant le) {
        return db.sql(
                                """
                                insert into had_date (convention_id, nature, version, jour, motif,
                                                      compte_id, le)
                                values (:c, :n, :v, :jour, :motif, acteur_compte(), :le)
                                on conflict do nothing
                                """)
                        .param("c", convention)
                        .param("n", nature.name())
                        .param("v", version)
                        .param("jour", jour, java.sql.Types.DATE)
                        .param("motif", motif)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static DateNotee notee(ResultSet rs) throws SQLException {
        return new DateNotee(
                NatureDeDate.valueOf(rs.getString("nature")),
                rs.getInt("version"),
                rs.getObject("jour", LocalDate.class),
                rs.getString("motif"),
                rs.getString("par"),
                rs.getObject("le", OffsetDateTime.class).toInstant());
    }
}

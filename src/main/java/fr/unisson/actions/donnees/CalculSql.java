package fr.unisson.actions.donnees;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.indicateurs.SourceDeCalcul.Ligne;
import fr.unisson.indicateurs.SourceDeCalcul.Objet;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The actions behind each figure, as they stood at the end of the period: its rows, and whether
/// each one counts.
@Repository
public class CalculSql {

    /// Planned and not yet done on the last evening; late when their date of that time was past.
    public static final String EN_RETARD =
            """
            select a.id, a.numero, a.titre, coalesce(r.vers, a.echeance) < :fin as comptee
              from action a
              join lateral (select h.vers from action_historique h
                             where h.action_id = a.id and h.le < :soir
                             order by h.version desc limit 1) e
                on e.vers in ('A_FAIRE', 'EN_COURS', 'SUSPENDUE')
              left join lateral (select x.vers from action_report x
                                  where x.action_id = a.id and x.le < :soir
                                  order by x.version desc limit 1) r on true
             where a.organisation_id = :organisation and :debut::date is not null
             order by comptee desc, a.numero
            """;

    /// Done within the period, those found already done left aside: nobody knows their day. In time
    /// when their date of that time had not passed.
    public static final String DANS_LES_DELAIS =
            """
            select a.id, a.numero, a.titre,
                   (h.le at time zone 'Europe/Paris')::date <= coalesce(r.vers, a.echeance) as comptee
              from action a
              join action_historique h on h.action_id = a.id and h.transition = 'REALISER'
               and h.le >= :matin and h.le < :soir
              left join lateral (select x.vers from action_report x
                                  where x.action_id = a.id and x.le < h.le
                                  order by x.version desc limit 1) r on true
             where a.organisation_id = :organisation
             order by comptee, a.numero
            """;

    /// Done, with an effect to be checked within the period; checked before its end.
    public static final String EFFICACITE =
            """
            select a.id, a.numero, a.titre,
                   exists (select 1 from action_historique v
                            where v.action_id = a.id and v.le < :soir
                              and v.vers in ('EFFICACITE_VERIFIEE', 'INEFFICACE')) as comptee
              from action a
             where a.organisation_id = :organisation and a.efficacite_le between :debut and :fin
               and exists (select 1 from action_historique h
                            where h.action_id = a.id and h.vers = 'REALISEE' and h.le < :soir)
             order by comptee, a.numero
            """;

    private final JdbcClient db;

    CalculSql(JdbcClient db) {
        this.db = db;
    }

    public List<Ligne> lignes(
            String sql, OrganisationId organisation, LocalDate debut, LocalDate fin) {
        return db.sql(sql)
                .param("organisation", organisation.valeur())
                .param("debut", debut)
                .param("fin", fin)
                .param("matin", debut.atStartOfDay(Dates.PARIS).toOffsetDateTime())
                .param("soir", fin.plusDays(1).atStartOfDay(Dates.PARIS).toOffsetDateTime())
                .query((rs, _) ->
                        new Ligne(
                                "n° " + rs.getInt("numero") + ", " + rs.getString("titre"),
                                rs.getBoolean("comptee"),
                                objet(rs.getLong("id"))))
                .list();
    }

    private static Objet objet(long id) {
        return new Objet("action", id, "/actions/" + id);
    }
}

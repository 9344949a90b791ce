package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.EtatPoint;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NaturePoint;
import fr.unisson.gouvernance.Sujet;
import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What meetings leave behind them: points to take up again, decisions late, promises not kept.
@Repository
public class SuitesSql {

    /// What was put off, what was proposed and never came up, and the agenda of a meeting that was
    /// cancelled. A point taken up again is no longer waiting, unless that one was refused.
    private static final String POINTS =
            """
            select p.*, r.debut, coalesce(compte_nom(p.propose_par), 'Unisson') as par,
                   '' as note, 0 as note_version
              from reunion_point p join reunion r on r.id = p.reunion_id
             where p.instance_id = :instance
               and (p.etat = 'AJOURNE'
                    or (p.etat = 'PROPOSE' and r.etat in ('TENUE', 'CR_DIFFUSE', 'CR_APPROUVE',
                      'SANS_QUORUM', 'ANNULEE'))
                    or (p.etat = 'INSCRIT' and r.etat = 'ANNULEE'))
               and not exists (select from reunion_point s
                     where s.repris_de = p.id and s.etat <> 'ECARTE')
             order by r.debut, p.rang, p.id
            """;

    private static final String DECISIONS =
            """
            select id, numero, texte, pour_le from instance_decision
             where instance_id = :instance and etat = 'A_FAIRE' and pour_le < :jour
             order by pour_le, id
            """;

    private static final String TENUES =
            """
            select r.id, i.nom, r.debut, r.etat in ('TENUE', 'CR_DIFFUSE', 'CR_APPROUVE') as tenue
              from reunion r join instance i on i.id = r.instance_id
             where i.organisation_id = :organisation and i.reunions_par_an is not null
               and r.debut >= :du and r.debut < :au
             order by r.debut, r.id
            """;

    private static final String PROMESSES =
            """
            select i.id, i.nom, i.organisation_id, i.reunions_par_an as promises, i.debut,
                   coalesce(i.close_le, i.fin) as fin,
                   count(r.id) filter (where r.etat in ('TENUE', 'CR_DIFFUSE', 'CR_APPROUVE'))
                     as tenues,
                   count(r.id) filter (where r.etat in ('PLANIFIEE', 'CONVOQUEE', 'REPORTEE',
                     'EN_SEANCE')) as prevues,
                   array(select distinct s.compte_id from siege s
                          where s.instance_id = i.id and s.compte_id is not null
                            and s.debut <= :jour and (s.fin is null or s.fin >= :jour)
                            and s.fonction in ('SECRETARIAT', 'ANIMATION', 'PRESIDENCE',
                              'VICE_PRESIDENCE')) as tenants
              from instance i
              left join reunion r on r.instance_id = i.id and r.debut >= :du and r.debut < :au
             where i.active and i.reunions_par_an is not null and %s
             group by i.id
             order by i.id
            """;

    private static final String PROMESSES_DE_L_INSTANCE = PROMESSES.formatted("i.id = :cle");

    private static final String PROMESSES_DE_L_ORGANISATION =
            PROMESSES.formatted("i.organisation_id = :cle");

    private static final String QUI_PROMETTENT =
            "select id from instance where active and reunions_par_an is not null order by id";

    private final JdbcClient db;

    SuitesSql(JdbcClient db) {
        this.db = db;
    }

    public List<Sujet> pointsReportes(InstanceId instance) {
        return db.sql(POINTS)
                .param("instance", instance.valeur())
                .query((r, _) -> {
                    var p = PointsSql.point(r, 0);
                    var jour = Dates.jour(Colonnes.aParis(r, "debut").toLocalDate());
                    return Sujet.repris(
                            p,
                            (p.etat() == EtatPoint.PROPOSE ? "Proposé pour le " : "Reporté le ")
                                    + jour
                                    + (p.mot().isBlank() ? "" : " : " + p.mot()));
                })
                .list();
    }

    public List<Sujet> decisionsEnRetard(InstanceId instance, LocalDate jour) {
        return db.sql(DECISIONS)
                .param("instance", instance.valeur())
                .param("jour", jour)
                .query((r, _) -> {
                    long id = r.getLong("id");
                    return new Sujet(
                            new Sujet.Objet("gouvernance", DecisionLecture.OBJET, id),
                            "Décision " + r.getString("numero") + " : " + r.getString("texte"),
                            "À faire pour le "
                                    + Dates.jour(r.getObject("pour_le", LocalDate.class)),
                            NaturePoint.SUIVI,
                            "/decisions/" + id,
                            null);
                })
                .list();
    }

    /// A meeting of a period, held or not.
    public record Tenue(long id, String instance, LocalDate jour, boolean tenue) {}

    /// Of the instances of an organisation that promise a number of meetings.
    public List<Tenue> reunions(OrganisationId organisation, LocalDate debut, LocalDate fin) {
        return db.sql(TENUES)
                .param("organisation", organisation.valeur())
                .param("du", moment(debut.atStartOfDay()))
                .param("au", moment(fin.plusDays(1).atStartOfDay()))
                .query((r, _) ->
                        new Tenue(
                                r.getLong("id"),
                                r.getString("nom"),
                                Colonnes.aParis(r, "debut").toLocalDate(),
                                r.getBoolean("tenue")))
                .list();
    }

    /// An instance that promises a number of meetings a year, and those of this year.
    public record Promesse(
            InstanceId instance,
            String nom,
            OrganisationId organisation,
            int promises,
            @org.jspecify.annotations.Nullable LocalDate debut,
            @org.jspecify.annotations.Nullable LocalDate fin,
            int tenues,
            int prevues,
            List<CompteId> tenants) {

        public Promesse {
            tenants = List.copyOf(tenants);
        }
    }

    /// Instances that promise a number of meetings.
    public List<Long> quiPromettent() {
        return db.sql(QUI_PROMETTENT).query(Long.class).list();
    }

    /// @param jour of the calendar year that is looked at
    public Optional<Promesse> promesse(InstanceId instance, LocalDate jour) {
        return promesses(PROMESSES_DE_L_INSTANCE, instance.valeur(), jour).stream().findFirst();
    }

    /// @param jour of the calendar year that is looked at
    public List<Promesse> promesses(OrganisationId organisation, LocalDate jour) {
        return promesses(PROMESSES_DE_L_ORGANISATION, organisation.valeur(), jour);
    }

    private List<Promesse> promesses(String sql, long cle, LocalDate jour) {
        var janvier = jour.withDayOfYear(1);
        return db.sql(sql)
                .param("cle", cle)
                .param("jour", jour)
                .param("du", moment(janvier.atStartOfDay()))
                .param("au", moment(janvier.plusYears(1).atStartOfDay()))
                .query((r, _) ->
                        new Promesse(
                                new InstanceId(r.getLong("id")),
                                r.getString("nom"),
                                new OrganisationId(r.getLong("organisation_id")),
                                r.getInt("promises"),
                                r.getObject("debut", LocalDate.class),
                                r.getObject("fin", LocalDate.class),
                                r.getInt("tenues"),
                                r.getInt("prevues"),
                                java.util.Arrays.stream((Long[]) r.getArray("tenants").getArray())
                                        .map(CompteId::new)
                                        .toList()))
                .list();
    }
}

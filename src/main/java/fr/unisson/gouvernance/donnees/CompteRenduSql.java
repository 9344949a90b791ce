package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moi;
import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.gouvernance.CompteRendu;
import fr.unisson.gouvernance.CompteRendu.Ajout;
import fr.unisson.gouvernance.CompteRendu.Prononce;
import fr.unisson.gouvernance.Position;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Minutes as sent, their additions and the members' stances: only ever added to.
@Repository
public class CompteRenduSql {

    /// Full members who have a voice are asked; a place counts once.
    private static final String LIRE =
            """
            select c.*, coalesce(compte_nom(c.par), 'Unisson') as nom,
                   array(select p.siege_id from reunion_participant p
                      join siege s on s.id = p.siege_id join instance i on i.id = p.instance_id
                     where p.reunion_id = c.reunion_id and p.retire_le is null
                       and s.suppleant_de is null and s.fonction <> 'INVITE'
                       and s.college <> 'FACILITATEUR'
                       and not (i.nature = 'CVS' and s.college = 'DIRECTION')) as appeles,
                   array(select d.siege_id from compte_rendu_depart d
                          where d.reunion_id = c.reunion_id) as partis
              from compte_rendu c where c.reunion_id = :reunion
            """;

    private static final String AJOUTS =
            """
            select texte, empreinte, coalesce(compte_nom(par), 'Unisson') as nom, le
              from compte_rendu_ajout where reunion_id = :reunion order by id
            """;

    private static final String POSITIONS =
            """
            select distinct on (p.siege_id) p.siege_id, p.position, p.motif, p.le,
                   coalesce(compte_nom(s.compte_id), s.nom) as nom
              from compte_rendu_position p join siege s on s.id = p.siege_id
             where p.reunion_id = :reunion
             order by p.siege_id, p.id desc
            """;

    private static final String DIFFUSER =
            """
            insert into compte_rendu (reunion_id, instance_id, texte, empreinte, jours, par, le)
            values (:reunion, :instance, :texte, :empreinte, :jours, :par, :le)
            """;

    private static final String AJOUTER =
            """
            insert into compte_rendu_ajout (reunion_id, instance_id, texte, empreinte, par, le)
            values (:reunion, :instance, :texte, :empreinte, :par, :le)
            """;

    private static final String PARTIR =
            """
            insert into compte_rendu_depart (reunion_id, instance_id, siege_id, par, le)
            values (:reunion, :instance, :siege, :par, :le)
            on conflict do nothing
            """;

    private static final String SE_PRONONCER =
            """
            insert into compte_rendu_position (reunion_id, instance_id, siege_id, position, motif,
                                               par, le)
            values (:reunion, :instance, :siege, :position, :motif, :par, :le)
            """;

    private final JdbcClient db;

    CompteRenduSql(JdbcClient db) {
        this.db = db;
    }

    public Optional<CompteRendu> trouver(ReunionId reunion) {
        return db.sql(LIRE)
                .param("reunion", reunion.valeur())
                .query((r, _) -> compteRendu(r, reunion))
                .optional();
    }

    private CompteRendu compteRendu(ResultSet r, ReunionId reunion) throws SQLException {
        return new CompteRendu(
                reunion,
                r.getString("texte"),
                r.getString("empreinte"),
                Colonnes.entier(r, "jours"),
                r.getString("nom"),
                Colonnes.instant(r, "le"),
                db.sql(AJOUTS)
                        .param("reunion", reunion.valeur())
                        .query((a, _) ->
                                new Ajout(
                                        a.getString("texte"),
                                        a.getString("empreinte"),
                                        a.getString("nom"),
                                        Colonnes.instant(a, "le")))
                        .list(),
                db.sql(POSITIONS)
                        .param("reunion", reunion.valeur())
                        .query((p, _) ->
                                new Prononce(
                                        p.getLong("siege_id"),
                                        p.getString("nom"),
                                        Position.valueOf(p.getString("position")),
                                        p.getString("motif"),
                                        Colonnes.instant(p, "le")))
                        .list(),
                sieges(r, "partis"),
                sieges(r, "appeles"));
    }

    private static List<Long> sieges(ResultSet r, String colonne) throws SQLException {
        return List.of((Long[]) r.getArray(colonne).getArray());
    }

    public void diffuser(Reunion r, String texte, String empreinte, Instant le) {
        db.sql(DIFFUSER)
                .param("reunion", r.id().valeur())
                .param("instance", r.instance().id().valeur())
                .param("texte", texte)
                .param("empreinte", empreinte)
                .param("jours", r.instance().silenceJours())
                .param("par", moi())
                .param("le", moment(le))
                .update();
    }

    public void ajouter(Reunion r, String texte, String empreinte, Instant le) {
        db.sql(AJOUTER)
                .param("reunion", r.id().valeur())
                .param("instance", r.instance().id().valeur())
                .param("texte", texte)
                .param("empreinte", empreinte)
                .param("par", moi())
                .param("le", moment(le))
                .update();
    }

    /// False when it is already recorded.
    public boolean constaterLeDepart(Reunion r, long siege, Instant le) {
        return db.sql(PARTIR)
                        .param("reunion", r.id().valeur())
                        .param("instance", r.instance().id().valeur())
                        .param("siege", siege)
                        .param("par", moi())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public void prononcer(Reunion r, long siege, Position position, String motif, Instant le) {
        db.sql(SE_PRONONCER)
                .param("reunion", r.id().valeur())
                .param("instance", r.instance().id().valeur())
                .param("siege", siege)
                .param("position", position.name())
                .param("motif", motif)
                .param("par", moi())
                .param("le", moment(le))
                .update();
    }
}

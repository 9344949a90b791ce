package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.acces.CompteId;
import fr.unisson.gouvernance.College;
import fr.unisson.gouvernance.EtatPresence;
import fr.unisson.gouvernance.FonctionSiege;
import fr.unisson.gouvernance.Participant;
import fr.unisson.gouvernance.ReponseInvitation;
import fr.unisson.gouvernance.Reunion;
import fr.unisson.gouvernance.ReunionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is called to a meeting: read with the seat they hold, written with version checks.
@Repository
public class ParticipantsSql {

    /// Full members first, then substitutes, then guests.
    private static final String LISTER =
            """
            select p.*, coalesce(compte_nom(s.compte_id), nullif(s.nom, ''), p.nom) as appele,
                   coalesce(compte_courriel(s.compte_id), nullif(s.courriel, ''),
                            nullif(p.courriel, '')) as adresse,
                   s.compte_id, s.college, s.fonction, s.suppleant_de,
                   coalesce(s.suppleant_de, s.place, 0) as place,
                   s.compte_id = acteur_compte() as moi,
                   coalesce(s.fin < jour_de_paris(), false) as parti,
                   s.fonction <> 'INVITE' and s.college <> 'FACILITATEUR'
                     and not (i.nature = 'CVS' and s.college = 'DIRECTION') as voix
              from reunion_participant p
              join instance i on i.id = p.instance_id
              left join siege s on s.id = p.siege_id
             where p.reunion_id = :reunion
             order by s.suppleant_de is not null, place = 0, place, p.id
            """;

    private static final String SIEGES =
            """
            select s.id from siege s
             where s.instance_id = :instance and (s.compte_id is not null or s.nom <> '')
               and s.debut <= :jour and (s.fin is null or s.fin >= :jour)
             order by s.place, s.id
            """;

    private static final String TENANTS =
            """
            select distinct s.compte_id from siege s
             where s.instance_id = :instance and s.compte_id is not null
               and s.debut <= jour_de_paris() and (s.fin is null or s.fin >= jour_de_paris())
               and s.fonction in ('SECRETARIAT', 'ANIMATION', 'PRESIDENCE', 'VICE_PRESIDENCE')
             order by s.compte_id
            """;

    /// Somebody called again after having been taken off the list comes back to it.
    private static final String APPELER =
            """
            insert into reunion_participant (reunion_id, instance_id, siege_id)
            values (:reunion, :instance, :siege)
            on conflict (reunion_id, siege_id) do update set retire_le = null, sequence = null
            """;

    private static final String INVITER =
            """
            insert into reunion_participant (reunion_id, instance_id, nom, courriel)
            values (:reunion, :instance, :nom, :courriel) returning id
            """;

    private static final String REPONDRE =
            """
            update reunion_participant
               set reponse = :reponse, remplacant = :remplacant, repondu_le = :le,
                   version = version + 1
             where id = :id and reunion_id = :reunion
            """;

    private static final String PRESENCE =
            """
            update reunion_participant
               set presence = :presence, represente_par = :par, version = version + 1
             where id = :id and reunion_id = :reunion and version = :version
            """;

    private final JdbcClient db;

    ParticipantsSql(JdbcClient db) {
        this.db = db;
    }

    /// Those taken off the list included.
    public List<Participant> lister(ReunionId reunion) {
        return db.sql(LISTER)
                .param("reunion", reunion.valeur())
                .query(ParticipantsSql::participant)
                .list();
    }

    /// Seats held on the day of the meeting.
    public List<Long> sieges(Reunion r) {
        return sieges(r, r.jour());
    }

    public List<Long> sieges(Reunion r, LocalDate jour) {
        return db.sql(SIEGES)
                .param("instance", r.instance().id().valeur())
                .param("jour", jour)
                .query(Long.class)
                .list();
    }

    /// Accounts of those whose function there is to run the instance.
    public List<CompteId> tenants(Reunion r) {
        return db
                .sql(TENANTS)
                .param("instance", r.instance().id().valeur())
                .query(Long.class)
                .list()
                .stream()
                .map(CompteId::new)
                .toList();
    }

    public void appeler(Reunion r, Collection<Long> sieges) {
        for (var siege : sieges) {
            db.sql(APPELER)
                    .param("reunion", r.id().valeur())
                    .param("instance", r.instance().id().valeur())
                    .param("siege", siege)
                    .update();
        }
    }

    public long inviter(Reunion r, String nom, String courriel) {
        return db.sql(INVITER)
                .param("reunion", r.id().valeur())
                .param("instance", r.instance().id().valeur())
                .param("nom", nom)
                .param("courriel", courriel)
                .query(Long.class)
                .single();
    }

    public void retirer(Collection<Long> ids, Instant le) {
        if (ids.isEmpty()) return;
        db.sql(
                        "update reunion_participant set retire_le = :le, version = version + 1 where id in (:ids)")
                .param("le", moment(le))
                .param("ids", ids)
                .update();
    }

    /// The calendar message of this number was sent to them.
    public void envoye(Collection<Long> ids, int sequence) {
        if (ids.isEmpty()) return;
        db.sql("update reunion_participant set sequence = :sequence where id in (:ids)")
                .param("sequence", sequence)
                .param("ids", ids)
                .update();
    }

    public boolean repondre(
            ReunionId reunion, long id, ReponseInvitation reponse, String remplacant, Instant le) {
        return db.sql(REPONDRE)
                        .param("reunion", reunion.valeur())
                        .param("id", id)
                        .param("reponse", reponse.name())
                        .param("remplacant", remplacant)
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public boolean presence(
            ReunionId reunion, long id, int version, @Nullable EtatPresence presence, String par) {
        return db.sql(PRESENCE)
                        .param("reunion", reunion.valeur())
                        .param("id", id)
                        .param("version", version)
                        .param("presence", presence == null ? null : presence.name())
                        .param("par", par)
                        .update()
                == 1;
    }

    private static Participant participant(ResultSet r, int rang) throws SQLException {
        return new Participant(
                r.getLong("id"),
                r.getInt("version"),
                Colonnes.numero(r, "siege_id"),
                Colonnes.compte(r, "compte_id"),
                r.getString("appele"),
                r.getString("adresse"),
                r.getInt("place"),
                Colonnes.parmi(College.class, r, "college"),
                Colonnes.parmi(FonctionSiege.class, r, "fonction"),
                Colonnes.numero(r, "suppleant_de") != null,
                r.getBoolean("voix"),
                Colonnes.entier(r, "sequence"),
                Colonnes.peutEtre(r, "retire_le") != null,
                Colonnes.parmi(ReponseInvitation.class, r, "reponse"),
                r.getString("remplacant"),
                Colonnes.peutEtre(r, "repondu_le"),
                Colonnes.parmi(EtatPresence.class, r, "presence"),
                r.getString("represente_par"),
                r.getBoolean("moi"),
                r.getBoolean("parti"));
    }
}

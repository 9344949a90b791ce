package fr.unisson.gouvernance.donnees;

import static fr.unisson.gouvernance.donnees.Colonnes.moi;
import static fr.unisson.gouvernance.donnees.Colonnes.moment;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.NouvelleReunion;
import fr.unisson.gouvernance.ReunionId;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes meetings. Every change of one compares its version: a stale writer gets false.
@Repository
public class ReunionSql {

    private static final String INSERER =
            """
            insert into reunion (instance_id, etat, etat_le, objet, debut, duree, lieu, lien,
                                 suite_de, uid, cree_par, cree_le)
            values (:instance, 'PLANIFIEE', :le, :objet, :debut, :duree, :lieu, :lien, :suiteDe,
                    :uid, :par, :le)
            returning id
            """;

    private static final String NAITRE =
            """
            insert into reunion_historique (reunion_id, version, transition, vers, role, compte_id,
                                            debut, le)
            values (:id, 1, 'PLANIFIER', 'PLANIFIEE', :role, :par, :debut, :le)
            """;

    private static final String FRANCHIR =
            """
            with passage as (
                update reunion
                   set etat = :vers, etat_le = :le, version = version + 1,
                       debut = coalesce(:debut::timestamptz, debut),
                       ouverte_le = case :vers when 'EN_SEANCE' then :le else ouverte_le end,
                       levee_le = case when :vers in ('TENUE', 'SANS_QUORUM') then :le
                                       else levee_le end
                 where id = :id and version = :version and etat = :de
                returning id, version, debut)
            insert into reunion_historique (reunion_id, version, transition, de, vers, role,
                                            compte_id, motif, debut, le)
            select id, version, :transition, :de, :vers, :role, :par, :motif, debut, :le
              from passage
            """;

    private static final String MODIFIER =
            """
            update reunion set version = version + 1, objet = :objet, duree = :duree, lieu = :lieu,
                   lien = :lien
             where id = :id and version = :version
            """;

    private static final String NUMEROTER =
            "update reunion set sequence = sequence + 1 where id = :id returning sequence";

    private final JdbcClient db;

    ReunionSql(JdbcClient db) {
        this.db = db;
    }

    public ReunionId inserer(
            InstanceId instance,
            NouvelleReunion n,
            String uid,
            @Nullable ReunionId suiteDe,
            String role,
            Instant le) {
        var id =
                new ReunionId(
                        ecrire(db.sql(INSERER), n)
                                .param("instance", instance.valeur())
                                .param("debut", moment(n.debut()))
                                .param("suiteDe", suiteDe == null ? null : suiteDe.valeur())
                                .param("uid", uid)
                                .param("par", moi())
                                .param("le", moment(le))
                                .query(Long.class)
                                .single());
        db.sql(NAITRE)
                .param("id", id.valeur())
                .param("role", role)
                .param("par", moi())
                .param("debut", moment(n.debut()))
                .param("le", moment(le))
                .update();
        return id;
    }

    /// One passage: state and history move together or not at all.
    ///
    /// @param debut the new date, null when it does not move
    public record Passage(
            ReunionId id,
            int version,
            String transition,
            String de,
            String vers,
            String role,
            @Nullable String motif,
            @Nullable LocalDateTime debut) {}

    public boolean franchir(Passage p, Instant le) {
        return db.sql(FRANCHIR)
                        .param("id", p.id().valeur())
                        .param("version", p.version())
                        .param("transition", p.transition())
                        .param("de", p.de())
                        .param("vers", p.vers())
                        .param("role", p.role())
                        .param("motif", p.motif())
                        .param("debut", p.debut() == null ? null : moment(p.debut()))
                        .param("par", moi())
                        .param("le", moment(le))
                        .update()
                == 1;
    }

    public boolean modifier(ReunionId id, int version, NouvelleReunion n) {
        return ecrire(db.sql(MODIFIER), n)
                        .param("id", id.valeur())
                        .param("version", version)
                        .update()
                == 1;
    }

    /// The number of the next calendar message about this meeting.
    public int numeroter(ReunionId id) {
        return db.sql(NUMEROTER).param("id", id.valeur()).query(Integer.class).single();
    }

    /// Two people who move the same meeting wait for each other.
    public void verrouiller(ReunionId id) {
        db.sql("select id from reunion where id = :id for no key update")
                .param("id", id.valeur())
                .query()
                .listOfRows();
    }

    private static JdbcClient.StatementSpec ecrire(
            JdbcClient.StatementSpec requete, NouvelleReunion n) {
        return requete.param("objet", n.objet())
                .param("duree", n.duree())
                .param("lieu", n.lieu())
                .param("lien", n.lien());
    }
}

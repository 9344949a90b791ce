package fr.unisson.abonnements.donnees;

import fr.unisson.abonnements.EnvoiVu;
import fr.unisson.abonnements.GenreDEvenement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is written down to be sent, in the transaction of what happened; then what became of it.
@Repository
public class EnvoisSortantsSql {

    private static final String INSCRIRE =
            """
            insert into abonnement_envoi (abonnement_id, genre, objet_id, etat, survenu_le, prochain_le)
            select a.id, :genre, :objet, :etat, :le, :le from abonnement a
             where a.actif and a.retire_le is null and :genre = any (a.genres)
            """;

    /// Only organisations that may read the convention.
    private static final String DE_CONVENTION =
            """
               and exists (select 1 from convention_acces c
                            where c.convention_id = :objet and c.organisation_id = a.organisation_id)
            """;

    /// An action that its organisation keeps to its direction is told to nobody.
    private static final String D_ACTION =
            """
               and exists (select 1 from action x
                            where x.id = :objet and x.organisation_id = a.organisation_id
                              and x.visibilite <> 'DIRECTION')
            """;

    private static final String DEPASSEES =
            """
            insert into abonnement_envoi (abonnement_id, genre, objet_id, etat, survenu_le, prochain_le, cle)
            select a.id, :genre, e.id, 'DEPASSEE', :le, :le, 'echeance:' || e.id || ':' || e.pour_le
              from abonnement a join echeance e on e.organisation_id = a.organisation_id
             where a.actif and a.retire_le is null and :genre = any (a.genres)
               and e.levee_le is null and e.pour_le < :jour and e.pour_le >= :depuis
            on conflict (abonnement_id, cle) do nothing
            """;

    private static final String ESSAI =
            """
            insert into abonnement_envoi (abonnement_id, genre, objet_id, etat, survenu_le, prochain_le)
            values (:id, :genre, :id, 'ESSAI', :le, :le)
            """;

    /// A few of each subscription: one that never answers does not delay the others.
    private static final String DUS =
            """
            select * from (
              select e.*, a.organisation_id, a.adresse, a.secret,
                     row_number() over (partition by e.abonnement_id order by e.id) as rang
                from abonnement_envoi e join abonnement a on a.id = e.abonnement_id
               where e.statut = 'EN_ATTENTE' and e.prochain_le <= :le and a.actif) d
             where d.rang <= :chacun order by d.id
            """;

    private static final String NOTER =
            """
            update abonnement_envoi
               set statut = :statut, essais = essais + 1, dernier_essai_le = :le,
                   prochain_le = :prochain, reponse = :reponse, erreur = :erreur
             where id = :id and statut = 'EN_ATTENTE'
            """;

    private final JdbcClient db;

    EnvoisSortantsSql(JdbcClient db) {
        this.db = db;
    }

    /// One delivery that is due, with what it takes to make it.
    @SuppressWarnings("ArrayRecordComponent")
    public record Du(EnvoiVu envoi, long organisation, String adresse, byte[] secret) {}

    public int inscrireConvention(GenreDEvenement genre, long objet, String etat, Instant le) {
        return inscrire(INSCRIRE + DE_CONVENTION, genre, objet, etat, le);
    }

    public int inscrireAction(GenreDEvenement genre, long objet, String etat, Instant le) {
        return inscrire(INSCRIRE + D_ACTION, genre, objet, etat, le);
    }

    private int inscrire(String sql, GenreDEvenement genre, long objet, String etat, Instant le) {
        return db.sql(sql)
                .param("genre", genre.name())
                .param("objet", objet)
                .param("etat", etat)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int inscrireEssai(long abonnement, Instant le) {
        return db.sql(ESSAI)
                .param("id", abonnement)
                .param("genre", GenreDEvenement.ESSAI.name())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @param depuis what was due before is no news any more
    public int inscrireDepassees(LocalDate jour, LocalDate depuis, Instant le) {
        return db.sql(DEPASSEES)
                .param("genre", GenreDEvenement.ECHEANCE_DEPASSEE.name())
                .param("jour", jour)
                .param("depuis", depuis)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Du> dus(Instant le, int chacun) {
        return db.sql(DUS)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("chacun", chacun)
                .query((r, rang) ->
                        new Du(
                                lire(r, rang),
                                r.getLong("organisation_id"),
                                r.getString("adresse"),
                                r.getBytes("secret")))
                .list();
    }

    public void noter(
            long id,
            EnvoiVu.Statut statut,
            Instant le,
            Instant prochain,
            @Nullable Integer reponse,
            String erreur) {
        db.sql(NOTER)
                .param("id", id)
                .param("statut", statut.name())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .param("prochain", prochain.atOffset(ZoneOffset.UTC))
                .param("reponse", reponse, Types.INTEGER)
                .param("erreur", erreur)
                .update();
    }

    public List<EnvoiVu> derniers(long abonnement, int nombre) {
        return db.sql(
                        """
                        select * from abonnement_envoi where abonnement_id = :abonnement
                         order by id desc limit :nombre
                        """)
                .param("abonnement", abonnement)
                .param("nombre", nombre)
                .query(EnvoisSortantsSql::lire)
                .list();
    }

    /// From the start: as many tries as the first time.
    public boolean renvoyer(long abonnement, long envoi, Instant le) {
        return db.sql(
                                """
                                update abonnement_envoi
                                   set statut = 'EN_ATTENTE', essais = 0, prochain_le = :le
                                 where id = :envoi and abonnement_id = :abonnement
                                """)
                        .param("envoi", envoi)
                        .param("abonnement", abonnement)
                        .param("le", le.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public void abandonner(long abonnement) {
        db.sql(
                        """
                        update abonnement_envoi set statut = 'ABANDONNE'
                         where abonnement_id = :abonnement and statut = 'EN_ATTENTE'
                        """)
                .param("abonnement", abonnement)
                .update();
    }

    public int oublier(Instant avant) {
        return db.sql(
                        """
                        delete from abonnement_envoi
                         where statut <> 'EN_ATTENTE' and survenu_le < :avant
                        """)
                .param("avant", avant.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static EnvoiVu lire(ResultSet r, int rang) throws SQLException {
        var dernier = r.getTimestamp("dernier_essai_le");
        return new EnvoiVu(
                r.getLong("id"),
                r.getLong("abonnement_id"),
                GenreDEvenement.valueOf(r.getString("genre")),
                r.getLong("objet_id"),
                r.getString("etat"),
                r.getTimestamp("survenu_le").toInstant(),
                EnvoiVu.Statut.valueOf(r.getString("statut")),
                r.getInt("essais"),
                r.getTimestamp("prochain_le").toInstant(),
                dernier == null ? null : dernier.toInstant(),
                r.getObject("reponse", Integer.class),
                r.getString("erreur"));
    }
}

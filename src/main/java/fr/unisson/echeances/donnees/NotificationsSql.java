package fr.unisson.echeances.donnees;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications.Recue;
import fr.unisson.echeances.Redaction;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people are told: writing it, for anybody; reading it, one's own.
@Repository
public class NotificationsSql {

    private static final String NOTIFIER =
            """
            select 1 from (select notifier(:compte, :genre, :module, :type, :objet, :fait, :echeance,
                                           :titre, :texte, :lien, :le)) n
            """;

    private static final String RETIRER =
            "select retirer_notifications(:module, :type, :objet, :fait, :le)";

    private static final String LISTER =
            """
            select n.id, n.genre, n.titre, n.texte, n.lien, n.creee_le, n.lue_le is not null as lue,
                   e.levee_le is not null as depassee
              from notification n left join echeance e on e.id = n.echeance_id
             where n.compte_id = acteur_compte() and n.en_page and n.retiree_le is null
               and n.id < :avant and (not :nonlues or n.lue_le is null)
             order by n.id desc limit :taille
            """;

    private final JdbcClient db;

    NotificationsSql(JdbcClient db) {
        this.db = db;
    }

    public void notifier(
            CompteId compte,
            GenreDeNotification genre,
            Notification.Objet objet,
            String fait,
            @Nullable Long echeance,
            Redaction.Texte texte,
            Instant le) {
        db.sql(NOTIFIER)
                .param("compte", compte.valeur())
                .param("genre", genre.name())
                .param("module", objet.module())
                .param("type", objet.type())
                .param("objet", objet.id())
                .param("fait", fait)
                .param("echeance", echeance, Types.BIGINT)
                .param("titre", texte.titre())
                .param("texte", texte.texte())
                .param("lien", texte.lien())
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
    }

    public long retirer(Notification.Objet objet, String fait, Instant le) {
        return db.sql(RETIRER)
                .param("module", objet.module())
                .param("type", objet.type())
                .param("objet", objet.id())
                .param("fait", fait)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public List<Recue> lister(long avant, boolean nonLues, int taille) {
        return db.sql(LISTER)
                .param("avant", avant)
                .param("nonlues", nonLues)
                .param("taille", taille)
                .query((rs, _) ->
                        new Recue(
                                rs.getLong("id"),
                                GenreDeNotification.valueOf(rs.getString("genre")),
                                rs.getString("titre"),
                                rs.getString("texte"),
                                rs.getString("lien"),
                                rs.getObject("creee_le", OffsetDateTime.class).toInstant(),
                                rs.getBoolean("lue"),
                                rs.getBoolean("depassee")))
                .list();
    }

    public Optional<String> lien(long id) {
        return db.sql(
                        """
                        select lien from notification
                         where id = :id and compte_id = acteur_compte() and retiree_le is null
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    public void marquer(List<Long> ids, boolean lue, Instant le) {
        db.sql(
                        """
                        update notification set lue_le = case when :lue then :le::timestamptz end
                         where id = any (:ids) and compte_id = acteur_compte()
                           and (lue_le is null) = :lue
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("lue", lue)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void toutLire(Instant le) {
        db.sql(
                        """
                        update notification set lue_le = :le
                         where compte_id = acteur_compte() and lue_le is null
                        """)
                .param("le", le.atOffset(ZoneOffset.UTC))
                .update();
    }
}

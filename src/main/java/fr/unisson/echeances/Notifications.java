package fr.unisson.echeances;

import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Tells people what happened: in the page at once, by mail as each of them prefers. The mail is
/// written when it leaves: what was taken back meanwhile sends nothing.
@Service
public class Notifications {

    private static final int PAGE = 30;

    private final NotificationsSql notifications;
    private final Clock horloge;

    Notifications(NotificationsSql notifications, Clock horloge) {
        this.notifications = notifications;
        this.horloge = horloge;
    }

    /// One line of the list of the connected person.
    ///
    /// @param depassee what it asked for is done or no longer due
    public record Recue(
            long id,
            GenreDeNotification genre,
            String titre,
            String texte,
            String lien,
            Instant le,
            boolean lue,
            boolean depassee) {}

    /// To each of those named, except who causes it. In the transaction of the change it tells of;
    /// any actor may, for anybody.
    @Transactional(propagation = Propagation.MANDATORY)
    public void notifier(Notification n) {
        var moi = Acteur.courant();
        n.destinataires().stream()
                .distinct()
                .filter(c -> !moi.connecte() || c.valeur() != moi.compte())
                .forEach(c ->
                        notifications.notifier(
                                c,
                                n.genre(),
                                n.objet(),
                                n.fait(),
                                null,
                                new Redaction.Texte(n.titre(), n.texte(), n.lien()),
                                horloge.instant()));
    }

    /// What was told is no longer so: it leaves the page, and the mail that has not gone never
    /// does.
    @Transactional(propagation = Propagation.MANDATORY)
    public long retirer(Notification.Objet objet, String fait) {
        return notifications.retirer(objet, fait, horloge.instant());
    }

    /// @param avant cursor of the page, 0 for the first one
    @Transactional(readOnly = true)
    public Tranche<Recue> lister(long avant, boolean nonLuesSeulement) {
        var lignes =
                notifications.lister(
                        avant == 0 ? Long.MAX_VALUE : avant, nonLuesSeulement, PAGE + 1);
        return Tranche.de(lignes, PAGE, l -> String.valueOf(l.id()));
    }

    /// One of mine, which is read from then on.
    ///
    /// @return where it leads
    @Transactional
    public Optional<String> ouvrir(long id) {
        var lien = notifications.lien(id);
        lien.ifPresent(_ -> notifications.marquer(List.of(id), true, horloge.instant()));
        return lien;
    }

    @Transactional
    public void marquer(long id, boolean lue) {
        if (notifications.lien(id).isEmpty()) throw new Introuvable("notification " + id);
        notifications.marquer(List.of(id), lue, horloge.instant());
    }

    @Transactional
    public void toutMarquerCommeLu() {
        notifications.toutLire(horloge.instant());
    }
}

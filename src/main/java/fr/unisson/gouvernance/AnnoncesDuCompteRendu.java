package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.echeances.Courrier;
import fr.unisson.echeances.GenreDeNotification;
import fr.unisson.echeances.Lettre;
import fr.unisson.echeances.Notification;
import fr.unisson.echeances.Notifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What is told of minutes. Members with an account are told as they chose; the others, who have no
/// page to open, get by mail what they would have read there.
@Component
class AnnoncesDuCompteRendu {

    private final Courrier courrier;
    private final Notifications notifications;

    AnnoncesDuCompteRendu(Courrier courrier, Notifications notifications) {
        this.courrier = courrier;
        this.notifications = notifications;
    }

    /// @param fait in the module's own word: told twice before it is read, it is told once
    /// @param annonce the news
    /// @param sansPage what follows it for who has no page to open
    record Annonce(String fait, String objet, String annonce, String sansPage) {}

    void annoncer(Reunion r, List<Participant> destinataires, Annonce a) {
        var comptes = new ArrayList<CompteId>();
        for (var p : destinataires) {
            if (p.compte() != null) {
                comptes.add(p.compte());
            } else if (p.joignable()) {
                var lettre = "Bonjour " + p.nom() + ",\n\n" + a.annonce() + "\n\n" + a.sansPage();
                courrier.deposer(
                        Objects.requireNonNull(p.courriel()), Lettre.de(a.objet(), lettre, null));
            }
        }
        notifications.notifier(
                new Notification(
                        GenreDeNotification.REUNION,
                        new Notification.Objet(
                                DevoirsDesReunions.MODULE, VieDesReunions.OBJET, r.id().valeur()),
                        a.fait(),
                        comptes,
                        a.objet(),
                        a.annonce(),
                        r.adresse() + "/compte-rendu"));
    }
}

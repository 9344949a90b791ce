package fr.unisson.echeances;

import static java.util.Objects.requireNonNull;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.donnees.NotificationsSql;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.echeances.donnees.RappelsSql.ARappeler;
import fr.unisson.echeances.donnees.RappelsSql.Remontee;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import fr.unisson.socle.JoursOuvres;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells people of their duties: when they are born, on the days of reminder, and when those of
/// others go up to them. Once per duty and run, even when several days of reminder went by while
/// the program was off.
@Service
class Rappels {

    private static final int LOT = 100;

    private final RappelsSql rappels;
    private final NotificationsSql notifications;
    private final Habilitations habilitations;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Rappels(
            RappelsSql rappels,
            NotificationsSql notifications,
            Habilitations habilitations,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.rappels = rappels;
        this.notifications = notifications;
        this.habilitations = habilitations;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    void envoyer() {
        Acteur.systeme("rappels")
                .executer(() -> {
                    int pris;
                    do {
                        pris = requireNonNull(transaction.execute(_ -> unLot()));
                    } while (pris == LOT);
                });
    }

    /// @return how many duties were told, or went up: the larger of the two
    private int unLot() {
        var maintenant = horloge.instant();
        var aujourdHui = Dates.jourDe(maintenant);
        // What should have gone up while the program was off waits for the next working day.
        var remontees =
                JoursOuvres.FRANCE.ouvre(aujourdHui)
                        ? rappels.remonter(aujourdHui, maintenant, LOT)
                        : List.<Remontee>of();
        remontees.forEach(r -> remonter(r, maintenant));
        var devoirs = rappels.prendre(aujourdHui, maintenant, LOT);
        for (var devoir : devoirs) {
            notifier(
                    destinataires(devoir),
                    devoir,
                    devoir.annonce() ? GenreDeNotification.DEVOIR : GenreDeNotification.RAPPEL,
                    maintenant);
        }
        return Math.max(remontees.size(), devoirs.size());
    }

    /// Whoever owes it, and also holds the role above, knows already.
    private void remonter(Remontee remontee, Instant le) {
        var devoir = remontee.devoir();
        rappels.dire(devoir.id(), MotsDeRemontee.arrivee(remontee.attendus(), remontee.pour()));
        var prevenus = new LinkedHashSet<>(destinataires(devoir));
        rappels.attendus(devoir.cle()).forEach(a -> prevenus.removeAll(destinataires(a)));
        notifier(prevenus, devoir, GenreDeNotification.REMONTEE, le);
    }

    private void notifier(
            Set<CompteId> comptes, ARappeler devoir, GenreDeNotification genre, Instant le) {
        for (var compte : comptes) {
            notifications.notifier(
                    compte,
                    genre,
                    new Notification.Objet(
                            devoir.cle().module(),
                            devoir.cle().objetType(),
                            devoir.cle().objetId()),
                    devoir.cle().verbe(),
                    devoir.id(),
                    new Redaction.Texte(devoir.libelle(), devoir.sujet(), devoir.lien()),
                    le);
        }
    }

    private Set<CompteId> destinataires(ARappeler devoir) {
        var compte = devoir.compte();
        var organisation = devoir.organisation();
        if (compte != null) return Set.of(new CompteId(compte));
        if (organisation == null) return Set.of();
        return habilitations.comptesAyant(
                new OrganisationId(organisation), Set.of(RoleOrganisation.valueOf(devoir.role())));
    }
}

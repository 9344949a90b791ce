package fr.unisson.echeances;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.echeances.donnees.RappelsSql;
import fr.unisson.echeances.donnees.RappelsSql.ARappeler;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends the reminders that are due: one mail per duty and run, even when several days of reminder
/// went by while the program was off.
@Service
class Rappels {

    private static final int LOT = 100;

    private final RappelsSql rappels;
    private final Courrier courrier;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    Rappels(
            RappelsSql rappels,
            Courrier courrier,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.rappels = rappels;
        this.courrier = courrier;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    void envoyer() {
        Acteur.systeme("rappels").executer(() -> transaction.executeWithoutResult(_ -> unTour()));
    }

    private void unTour() {
        var maintenant = horloge.instant();
        var aujourdHui = Dates.jourDe(maintenant);
        for (var devoir : rappels.prendre(aujourdHui, maintenant, LOT)) {
            var lettre = lettre(devoir, aujourdHui);
            var compte = devoir.compte();
            var organisation = devoir.organisation();
            if (compte != null) {
                courrier.deposer(new CompteId(compte), lettre);
            } else if (organisation != null) {
                courrier.deposer(
                        new OrganisationId(organisation),
                        Set.of(RoleOrganisation.valueOf(devoir.role())),
                        lettre);
            }
        }
    }

    private static Lettre lettre(ARappeler devoir, LocalDate aujourdHui) {
        var pour = devoir.pour();
        var delai =
                pour == null
                        ? ""
                        : pour.isBefore(aujourdHui)
                                ? "C’était à faire avant le " + Dates.jour(pour) + ".\n"
                                : "À faire au plus tard le " + Dates.jour(pour) + ".\n";
        var sujet = devoir.sujet().isEmpty() ? "" : "\n" + devoir.sujet();
        return Lettre.de(
                (devoir.annonce() ? "À faire : " : "Rappel : ") + devoir.libelle(),
                "Bonjour,\n\n" + devoir.libelle() + sujet + "\n" + delai,
                devoir.lien());
    }
}

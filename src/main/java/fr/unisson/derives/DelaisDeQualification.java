package fr.unisson.derives;

import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An alert that nobody qualified in time goes to the whole committee, once.
@Service
public class DelaisDeQualification {

    private static final Logger LOG = LoggerFactory.getLogger(DelaisDeQualification.class);

    private final AlerteSql alertes;
    private final AlerteLecture lecture;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock horloge;

    DelaisDeQualification(
            AlerteSql alertes,
            AlerteLecture lecture,
            DevoirsDesAlertes devoirs,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock horloge) {
        this.alertes = alertes;
        this.lecture = lecture;
        this.devoirs = devoirs;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.horloge = horloge;
    }

    /// One run of the timer, as the platform; one alert per transaction.
    ///
    /// @return how many were widened
    public int elargir() {
        return elargirA(horloge.instant());
    }

    int elargirA(Instant maintenant) {
        var lesquelles = transaction.execute(_ -> alertes.aElargir(maintenant));
        int faites = 0;
        for (long id : lesquelles) {
            try {
                if (Boolean.TRUE.equals(
                        transaction.execute(_ -> elargir(new AlerteId(id), maintenant)))) {
                    faites++;
                }
            } catch (RuntimeException e) {
                LOG.error("Alerte {} : l’élargissement au comité a échoué", id, e);
            }
        }
        return faites;
    }

    private boolean elargir(AlerteId id, Instant maintenant) {
        if (!alertes.elargir(id, maintenant)) return false;
        var a = lecture.trouver(id).orElseThrow();
        journal.consigner(
                Alertes.OBJET,
                id.valeur(),
                "Alerte portée à tout le comité",
                "Le délai de qualification est passé.");
        devoirs.mettreAJour(a);
        devoirs.prevenirLeComite(a);
        return true;
    }
}

package fr.unisson.derives;

import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.derives.donnees.AlerteSql;
import fr.unisson.echeances.UnParUn;
import fr.unisson.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/// An alert that nobody qualified in time goes to the whole committee, once.
@Service
public class DelaisDeQualification {

    private final AlerteSql alertes;
    private final AlerteLecture lecture;
    private final DevoirsDesAlertes devoirs;
    private final Journal journal;
    private final UnParUn unParUn;
    private final Clock horloge;

    DelaisDeQualification(
            AlerteSql alertes,
            AlerteLecture lecture,
            DevoirsDesAlertes devoirs,
            Journal journal,
            UnParUn unParUn,
            Clock horloge) {
        this.alertes = alertes;
        this.lecture = lecture;
        this.devoirs = devoirs;
        this.journal = journal;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    /// One run of the timer, as the platform; one alert per transaction.
    ///
    /// @return how many were widened
    public int elargir() {
        return elargirA(horloge.instant());
    }

    int elargirA(Instant maintenant) {
        return unParUn.compter(
                "Élargissement au comité de l’alerte",
                () -> alertes.aElargir(maintenant),
                id -> elargir(new AlerteId(id), maintenant) ? 1 : 0);
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

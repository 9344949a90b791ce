package fr.unisson.derives;

import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.donnees.AlerteLecture;
import fr.unisson.evolutions.AlertesEnCours;
import org.springframework.stereotype.Component;

/// An archive waits until no alert is open.
@Component
class AlertesAClore implements AlertesEnCours {

    private final AlerteLecture lecture;

    AlertesAClore(AlerteLecture lecture) {
        this.lecture = lecture;
    }

    @Override
    public int ouvertes(ConventionId convention) {
        return lecture.ouvertes(convention);
    }
}

package fr.unisson.audits;

import fr.unisson.audits.donnees.AuditLecture;
import fr.unisson.grilles.Grilles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Works out the results of audits from their answers: one statement, whatever the size of the
/// grid.
@Service
@Transactional(readOnly = true)
public class Bilans {

    private final Grilles grilles;
    private final AuditLecture lecture;

    Bilans(Grilles grilles, AuditLecture lecture) {
        this.grilles = grilles;
        this.lecture = lecture;
    }

    public Bilan de(AuditVue a) {
        return Bilan.de(grilles.charger(a.grille()), lecture.decomptes(a.id()));
    }
}

package fr.unisson.preuves;

import fr.unisson.echeances.TravailPeriodique;
import fr.unisson.preuves.donnees.PreuveSql;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever holds the proofs that one of them proves no more, whoever made it so: a page warns
/// its reader alone, and some objects end by themselves.
@Service
class PreuvesTombees {

    private final PreuveSql preuves;
    private final LectureDesPreuves lecture;
    private final RappelsDesPreuves rappels;

    PreuvesTombees(PreuveSql preuves, LectureDesPreuves lecture, RappelsDesPreuves rappels) {
        this.preuves = preuves;
        this.lecture = lecture;
        this.rappels = rappels;
    }

    /// As the platform.
    @Transactional
    public void dire() {
        for (var p : lecture.lues(preuves.toutes())) {
            if (p.tombee()) rappels.remplacer(p, lecture.genre(p.objet()));
            else rappels.reprendre(p);
        }
    }

    @Bean
    static TravailPeriodique annonceDesPreuvesTombees(PreuvesTombees tombees) {
        return new TravailPeriodique("preuves-tombees", Duration.ofHours(6), tombees::dire);
    }
}

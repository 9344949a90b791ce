package fr.unisson.campagnes;

import fr.unisson.campagnes.domaine.TransitionCampagne;
import fr.unisson.campagnes.donnees.CampagneSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens and closes campaigns on their day, as the platform.
@Service
class TenueDesCampagnes {

    private final CampagneSql sql;
    private final VieDesCampagnes vie;
    private final SuitesDesCampagnes suites;
    private final Clock horloge;

    TenueDesCampagnes(
            CampagneSql sql, VieDesCampagnes vie, SuitesDesCampagnes suites, Clock horloge) {
        this.sql = sql;
        this.vie = vie;
        this.suites = suites;
        this.horloge = horloge;
    }

    /// What cannot be done now is left as it is, and tried again.
    @Transactional
    void tenir() {
        for (var c : sql.echues(Dates.jourDe(horloge.instant()))) {
            var transition =
                    c.etat() == EtatCampagne.OUVERTE
                            ? TransitionCampagne.CLOTURER
                            : TransitionCampagne.OUVRIR;
            vie.franchir(c.id(), c.version(), transition, "");
        }
        sql.ouvertes().forEach(suites::preter);
    }
}

package fr.unisson.had;

import fr.unisson.conventions.AvenantEnVigueur;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.PartieSortie;
import fr.unisson.had.donnees.DatesDeHadSql;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A convention that ended is not sent any more: what was due is lifted with it.
@Service
@Transactional
class FinDuDevoir {

    private final SejoursDeHad sejours;
    private final DatesDeHadSql dates;
    private final ActeurDeTransaction acteurs;

    FinDuDevoir(SejoursDeHad sejours, DatesDeHadSql dates, ActeurDeTransaction acteurs) {
        this.sejours = sejours;
        this.dates = dates;
        this.acteurs = acteurs;
    }

    /// Those that ended before the duty was lifted with the convention. Once lifted, none is found.
    int rattraper() {
        return acteurs.devenir(
                Acteur.systeme("échéances"),
                () -> {
                    var ids = dates.finiesEtAttendues();
                    ids.forEach(id -> sejours.actualiser(new ConventionId(id)));
                    return ids.size();
                });
    }

    @EventListener
    void suivre(PartieSortie sortie) {
        sejours.actualiser(sortie.convention());
    }

    /// It may have brought in a party, whose referent is in charge too.
    @EventListener
    void suivre(AvenantEnVigueur effet) {
        sejours.actualiser(effet.convention());
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers().finie()) sejours.actualiser(passage.convention());
    }
}

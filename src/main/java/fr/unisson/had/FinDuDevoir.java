package fr.unisson.had;

import fr.unisson.conventions.ConventionEnVigueurFranchie;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A convention that ended is not sent any more: what was due is lifted with it.
@Component
class FinDuDevoir {

    private final SejoursDeHad sejours;

    FinDuDevoir(SejoursDeHad sejours) {
        this.sejours = sejours;
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers().finie()) sejours.actualiser(passage.convention());
    }
}

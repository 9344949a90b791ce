package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.donnees.FinDePeriodeSql;
import fr.unisson.echeances.UnParUn;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The only writer of the stored end of a period: what the computed term says, each time something
/// moves it.
@Component
class FinsDePeriodes {

    private final TermesDesConventions termes;
    private final FinDePeriodeSql fins;
    private final UnParUn unParUn;

    FinsDePeriodes(TermesDesConventions termes, FinDePeriodeSql fins, UnParUn unParUn) {
        this.termes = termes;
        this.fins = fins;
        this.unParUn = unParUn;
    }

    /// Once the day of effect is written.
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void suivre(ConventionFranchie passage) {
        if (passage.transition() == TransitionConvention.ENTRER_EN_VIGUEUR)
            ecrire(passage.convention());
    }

    /// What was withdrawn has no end to watch.
    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (passage.vers() == EtatConvention.RETIREE)
            fins.ecrire(passage.convention().valeur(), null);
    }

    @EventListener
    void suivre(TermeProlonge prolonge) {
        ecrire(prolonge.convention());
    }

    /// Nothing to write before the day of effect is known.
    void ecrire(ConventionId id) {
        termes.trouver(id).ifPresent(t -> fins.ecrire(id.valeur(), t.fin()));
    }

    /// One run of the job: conventions in force before their end was stored.
    public int rattraper() {
        return unParUn.compter(
                "Fin de période de la convention", fins::aEcrire, id -> ecrireLaFin(id) ? 1 : 0);
    }

    private boolean ecrireLaFin(long id) {
        var fin = termes.trouver(new ConventionId(id)).map(t -> t.fin());
        return fin.isPresent() && fins.ecrire(id, fin.get());
    }
}

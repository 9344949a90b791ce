package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionFranchie;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.domaine.TransitionConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The convention that follows entered into force: the former one is replaced at that moment, and
/// never runs beside it.
@Component
class Remplacements {

    private final Filiation filiation;
    private final EffetsSurLaVie effets;
    private final ActeurDeTransaction acteurs;

    Remplacements(Filiation filiation, EffetsSurLaVie effets, ActeurDeTransaction acteurs) {
        this.filiation = filiation;
        this.effets = effets;
        this.acteurs = acteurs;
    }

    @EventListener
    void suivre(ConventionFranchie passage) {
        if (passage.transition() != TransitionConvention.ENTRER_EN_VIGUEUR) return;
        acteurs.devenir(
                Acteur.systeme("remplacement"),
                () ->
                        filiation
                                .origine(passage.convention())
                                .filter(o -> o.lien().succede() && o.etat().engage())
                                .map(this::remplacer)
                                .orElse(false));
    }

    private boolean remplacer(ConventionLiee ancienne) {
        return effets.constater(ancienne.id(), TransitionEnVigueur.REMPLACER);
    }
}

package fr.unisson.evolutions;

import fr.unisson.conventions.CadreFini;
import fr.unisson.conventions.ConventionEnVigueurFranchie;
import fr.unisson.conventions.ConventionLiee;
import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import fr.unisson.socle.Acteur;
import fr.unisson.socle.ActeurDeTransaction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// When a framework ends, each of its specific conventions ends too if its own text says so; the
/// others are told and live on. A framework that another one replaces has not failed them: they
/// live on as well.
@Component
class FinDesConventionsLiees {

    private final Conventions conventions;
    private final Filiation filiation;
    private final EffetsSurLaVie effets;
    private final ActeurDeTransaction acteurs;
    private final ApplicationEventPublisher evenements;

    FinDesConventionsLiees(
            Conventions conventions,
            Filiation filiation,
            EffetsSurLaVie effets,
            ActeurDeTransaction acteurs,
            ApplicationEventPublisher evenements) {
        this.conventions = conventions;
        this.filiation = filiation;
        this.effets = effets;
        this.acteurs = acteurs;
        this.evenements = evenements;
    }

    @EventListener
    void suivre(ConventionEnVigueurFranchie passage) {
        if (!passage.metFin()) return;
        acteurs.devenir(
                Acteur.systeme("conventions liées"),
                () -> {
                    var liees = filiation.specifiques(passage.convention());
                    liees.forEach(l -> suivre(passage, l));
                    return liees.size();
                });
    }

    private void suivre(ConventionEnVigueurFranchie passage, ConventionLiee specifique) {
        boolean finie =
                finitAvec(specifique, passage.vers())
                        && effets.constater(
                                specifique.id(), TransitionEnVigueur.FINIR_AVEC_LE_CADRE);
        if (finie) return;
        evenements.publishEvent(
                new CadreFini(
                        specifique.id(),
                        passage.convention(),
                        conventions.charger(passage.convention()).titre(),
                        passage.vers()));
    }

    /// Also what the confirmation page tells beforehand.
    static boolean finitAvec(ConventionLiee specifique, EtatConvention fin) {
        return specifique.finitAvecLeCadre()
                && specifique.etat().engage()
                && fin != EtatConvention.REMPLACEE;
    }
}

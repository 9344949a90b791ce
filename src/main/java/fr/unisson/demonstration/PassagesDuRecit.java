package fr.unisson.demonstration;

import fr.unisson.conventions.Conventions;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Plans the moves of a convention along its life, as its facilitator makes them.
@Component
@Profile("demo")
class PassagesDuRecit {

    private final Conventions conventions;

    PassagesDuRecit(Conventions conventions) {
        this.conventions = conventions;
    }

    void franchir(Scene s, int jour, TransitionConvention transition, Saisie saisie) {
        s.prevoir(
                s.animateur(),
                jour,
                () ->
                        conventions.franchir(
                                s.convention,
                                conventions.charger(s.convention).version(),
                                transition,
                                null,
                                saisie));
    }
}

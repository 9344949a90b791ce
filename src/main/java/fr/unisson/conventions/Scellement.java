package fr.unisson.conventions;

import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.TransitionConvention;
import org.springframework.stereotype.Component;

/// The convention becomes signed in the transaction of the last signature, by the platform.
@Component
class Scellement {

    private final VieDeConvention vie;

    Scellement(VieDeConvention vie) {
        this.vie = vie;
    }

    /// True when this was the last one. The caller holds the convention's lock, so that two last
    /// signatures see each other.
    boolean siComplet(long convention) {
        return vie.avancer(
                        convention,
                        TransitionConvention.SCELLER,
                        VieDeConvention.SYSTEME,
                        null,
                        Saisie.vide())
                .isEmpty();
    }
}

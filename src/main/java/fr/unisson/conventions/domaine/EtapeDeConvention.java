package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Transition;

/// A step in the life of a convention, before or after its entry into force: two sets of rules, one
/// graph and one history.
public sealed interface EtapeDeConvention<D> extends Transition<EtatConvention, D>
        permits TransitionConvention, TransitionEnVigueur {

    /// The end of a sentence that starts with a name, for the history.
    String fait();

    /// The step of this name, as the history holds it.
    static EtapeDeConvention<?> de(String nom) {
        for (var t : TransitionConvention.values()) if (t.name().equals(nom)) return t;
        return TransitionEnVigueur.valueOf(nom);
    }
}

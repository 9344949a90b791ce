package fr.unisson.reprises.domaine;

import fr.unisson.conventions.domaine.Provenance;

/// What the other parties say of a convention that one of them took over.
public enum EtatReprise {
    NON_CONFIRMEE(Provenance.NON_CONFIRMEE),
    CONFIRMEE(Provenance.CONFIRMEE),
    CONTESTEE(Provenance.CONTESTEE),
    RETIREE(Provenance.RETIREE);

    private final Provenance provenance;

    EtatReprise(Provenance provenance) {
        this.provenance = provenance;
    }

    /// True while the party that took it over may still correct it, or take it back.
    public boolean modifiable() {
        return this == NON_CONFIRMEE || this == CONTESTEE;
    }

    /// How the lists of conventions tell it.
    public Provenance provenance() {
        return provenance;
    }
}

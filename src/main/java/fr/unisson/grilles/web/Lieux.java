package fr.unisson.grilles.web;

import fr.unisson.grilles.GrilleId;
import fr.unisson.socle.web.Fil;

/// Addresses of the pages of grids. A version has its own.
final class Lieux {

    static final String ADRESSE = "/grilles";

    static final Fil FIL = Fil.de("Grilles", ADRESSE);

    private Lieux() {}

    static String de(GrilleId id) {
        return ADRESSE + "/" + id;
    }

    static String ecrire(GrilleId id) {
        return de(id) + "/ecrire";
    }

    static String comparer(GrilleId avant, GrilleId apres) {
        return de(apres) + "/comparaison?avec=" + avant;
    }

    static String correspondances(GrilleId id, GrilleId autre) {
        return de(id) + "/correspondances?avec=" + autre;
    }
}

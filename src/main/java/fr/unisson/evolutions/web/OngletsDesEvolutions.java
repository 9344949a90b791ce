package fr.unisson.evolutions.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;

/// The faces that the evolutions add to a convention, all under the heading of its term.
final class OngletsDesEvolutions {

    static final OngletOffert DUREE =
            new OngletOffert(
                    "Durée", "terme", EtatConvention.EN_VIGUEUR, Visibilite.ETAT_ET_PERIMETRE, 40);

    static final OngletOffert SUITE = onglet("Suite", "suite", 42);

    static final OngletOffert ADHESIONS = onglet("Adhésions", "adhesions", 44);

    static final OngletOffert RETRAITS = onglet("Retraits", "retraits", 46);

    static final OngletOffert FIN = onglet("Suspension et fin", "fin", 48);

    private OngletsDesEvolutions() {}

    private static OngletOffert onglet(String nom, String segment, int ordre) {
        return new OngletOffert(
                nom, segment, EtatConvention.EN_VIGUEUR, Visibilite.ETAT_ET_PERIMETRE, ordre);
    }
}

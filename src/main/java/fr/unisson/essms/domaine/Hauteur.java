package fr.unisson.essms.domaine;

/// A mark that counts, and where it stands.
///
/// @param objectif code of the objective
/// @param points from 1 to 4
record Hauteur(
        String objectif, long critere, boolean imperatif, long element, int personne, int points) {

    static final int PLAFOND = 4;

    int reste() {
        return PLAFOND - points;
    }
}

package fr.unisson.essms.domaine;

/// One mark: what an element was given, for one traced person in chapter 1.
///
/// @param element id of a leaf of the grid
/// @param personne rank of the traced person; [#SANS_PERSONNE] in the other chapters
public record CoteDonnee(long element, int personne, Cote cote) {

    public static final int SANS_PERSONNE = 0;
}

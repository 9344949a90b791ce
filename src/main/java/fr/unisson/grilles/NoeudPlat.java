package fr.unisson.grilles;

/// A node among all those of its grid, in reading order.
///
/// @param rang from 1
/// @param profondeur 1 for a root
/// @param parent code of the node above; empty at the root
/// @param noeud its own children are left to the lines that follow
public record NoeudPlat(int rang, int profondeur, String parent, NoeudEcrit noeud) {}

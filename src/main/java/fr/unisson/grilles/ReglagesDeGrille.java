package fr.unisson.grilles;

import fr.unisson.grilles.domaine.ChampDeGrille;
import fr.unisson.socle.tableur.Correspondance;

/// What the reader decided of a grid read from a file.
///
/// @param nature and `echelle`: for what the file does not say
/// @param devient version of the grid of which it becomes the next one; empty for a new grid
public record ReglagesDeGrille(
        Correspondance<ChampDeGrille> colonnes,
        String nom,
        String nature,
        String echelle,
        String devient) {}

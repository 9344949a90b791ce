package fr.unisson.annuaire;

/// A line that an import left out (`refusee`) or kept with a remark.
public record LigneEcartee(long ligne, boolean refusee, String motif, String contenu) {}

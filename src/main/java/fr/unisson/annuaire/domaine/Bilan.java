package fr.unisson.annuaire.domaine;

/// What became of the lines of one kind: read = created + updated + unchanged + refused. Closings
/// are among the updates.
public record Bilan(
        Genre genre,
        long lus,
        long crees,
        long modifies,
        long inchanges,
        long fermes,
        long refuses,
        long avertis) {}

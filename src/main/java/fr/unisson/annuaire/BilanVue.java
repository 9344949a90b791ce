package fr.unisson.annuaire;

/// What an import did with the lines of one kind; the figures of a row add up to `lus`.
public record BilanVue(
        String genre,
        long lus,
        long crees,
        long modifies,
        long inchanges,
        long fermes,
        long refuses,
        long avertis) {}

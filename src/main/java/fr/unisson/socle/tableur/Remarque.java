package fr.unisson.socle.tableur;

/// Something to know about a cell before it is taken.
///
/// @param colonne title of the column, empty for the whole line
public record Remarque(Gravite gravite, String colonne, String phrase) {

    public enum Gravite {
        /// The line is not taken.
        ECARTE,
        /// The line is taken, what could not be read is kept as a note.
        NOTE,
        /// The line is taken as understood.
        COMPRIS
    }
}

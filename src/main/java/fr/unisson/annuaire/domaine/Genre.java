package fr.unisson.annuaire.domaine;

/// What a line describes.
public enum Genre {
    ORGANISATION,
    ETABLISSEMENT,
    /// Only the position of an establishment already known.
    POSITION
}

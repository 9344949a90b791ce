package fr.unisson.annuaire;

public enum GenreAnnuaire {
    ORGANISATION,
    ETABLISSEMENT
}

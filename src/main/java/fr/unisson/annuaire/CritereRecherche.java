package fr.unisson.annuaire;

import org.jspecify.annotations.Nullable;

/// What is looked for in the directory. Everything is optional; nothing asked lists everything.
///
/// @param texte words of a name, a town or a category, or a FINESS, SIREN, SIRET or RNA number
/// @param departement code, such as 2A
/// @param commune INSEE code
/// @param categorie code of a category of establishments
/// @param ouverts leaves out what is closed
public record CritereRecherche(
        @Nullable String texte,
        @Nullable GenreAnnuaire genre,
        @Nullable String departement,
        @Nullable String commune,
        @Nullable String categorie,
        boolean ouverts) {

    public CritereRecherche {
        texte = vide(texte);
        departement = vide(departement);
        commune = vide(commune);
        categorie = vide(categorie);
    }

    public static CritereRecherche texte(String texte) {
        return new CritereRecherche(texte, null, null, null, null, true);
    }

    public CritereRecherche parmi(GenreAnnuaire genre) {
        return new CritereRecherche(texte, genre, departement, commune, categorie, ouverts);
    }

    private static @Nullable String vide(@Nullable String valeur) {
        return valeur == null || valeur.isBlank() ? null : valeur.strip();
    }
}

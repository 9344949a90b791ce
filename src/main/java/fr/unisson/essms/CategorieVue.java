package fr.unisson.essms;

import fr.unisson.grilles.Portee;

/// What applies to a FINESS category.
public record CategorieVue(
        String code, int rang, String libelle, Portee portee, boolean verifiee, String motif) {}

package fr.unisson.conventions.domaine;

import org.jspecify.annotations.Nullable;

/// One article of a model.
///
/// @param numero as printed: `1` to `27`, or a letter for what has no number
/// @param volet 1 to 7, null for the articles that belong to none
/// @param aide guidance shown beside the text, never printed
public record ArticleModele(
        String numero,
        String titre,
        @Nullable Integer volet,
        boolean obligatoire,
        TypeDonnees donnees,
        String aide,
        String texte) {}

package fr.unisson.modeles;

import org.jspecify.annotations.Nullable;

/// One article of a model.
///
/// @param numero as printed: `1` to `27`, or a letter for what has no number
/// @param volet 1 to 7, null for the articles that belong to none
/// @param choix whether it may be left out at creation
/// @param clause the mention asked by a rule that this article carries, null for none
/// @param aide guidance shown beside the text, never printed
public record ArticleModele(
        String numero,
        String titre,
        @Nullable Integer volet,
        boolean obligatoire,
        TypeDonnees donnees,
        ChoixDArticle choix,
        @Nullable ClauseExigee clause,
        String aide,
        String texte) {

    public ArticleModele(
            String numero,
            String titre,
            @Nullable Integer volet,
            boolean obligatoire,
            TypeDonnees donnees,
            String aide,
            String texte) {
        this(numero, titre, volet, obligatoire, donnees, ChoixDArticle.TOUJOURS, null, aide, texte);
    }

    /// The preamble bears the number 0, never printed.
    public String intitule() {
        return numero.equals("0") ? titre : "Article " + numero + ". " + titre;
    }
}

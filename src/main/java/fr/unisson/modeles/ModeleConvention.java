package fr.unisson.modeles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A versioned model. A convention copies its articles at creation and keeps its code and version.
public record ModeleConvention(
        String code,
        String nom,
        int version,
        TypeModele type,
        String description,
        List<ArticleModele> articles) {

    public ModeleConvention {
        articles = List.copyOf(articles);
        var numeros = new HashSet<String>();
        for (var article : articles) {
            if (!numeros.add(article.numero()))
                throw new IllegalArgumentException(
                        "Article " + article.numero() + " en double dans le modèle " + code);
        }
    }

    /// The articles that may be left out when a convention is created.
    public List<ArticleModele> auChoix() {
        return articles.stream().filter(a -> a.choix().auChoix()).toList();
    }

    /// Numbers of the articles at choice that come unless somebody says otherwise.
    public List<String> coches() {
        return articles.stream()
                .filter(a -> a.choix() == ChoixDArticle.PROPOSE)
                .map(ArticleModele::numero)
                .toList();
    }

    /// With only these articles among those at choice. The others keep their numbers, to which
    /// their texts refer.
    public ModeleConvention avec(Set<String> gardes) {
        return new ModeleConvention(
                code,
                nom,
                version,
                type,
                description,
                articles.stream()
                        .filter(a -> !a.choix().auChoix() || gardes.contains(a.numero()))
                        .toList());
    }
}

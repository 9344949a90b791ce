package fr.unisson.modeles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of an organisation's model, a draft until it is published.
///
/// @param ecriture counts the writings of the draft, to send back with a change
/// @param issuDe the model from which it was written; empty for a blank page
/// @param publieLe null for a draft
/// @param note what changed, in the words of who published it
/// @param articles in their order
public record VersionDeModele(
        ModeleId modele,
        int numero,
        String nom,
        String description,
        TypeModele type,
        String issuDe,
        int ecriture,
        @Nullable Instant publieLe,
        @Nullable String publiePar,
        String note,
        List<Article> articles) {

    public VersionDeModele {
        articles = List.copyOf(articles);
    }

    public boolean brouillon() {
        return publieLe == null;
    }

    public ModeleConvention modeleConvention() {
        return new ModeleConvention(
                modele.code(),
                nom,
                numero,
                type,
                description,
                articles.stream().map(Article::article).toList());
    }

    public record Article(long id, ArticleModele article) {}
}

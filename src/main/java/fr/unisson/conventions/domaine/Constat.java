package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Manque;
import org.jspecify.annotations.Nullable;

/// What a check of the text found. A warning may be acknowledged; a blockage must be mended.
///
/// @param code stable, with the article: an acknowledgement refers to [#cle]
public record Constat(Gravite gravite, String code, @Nullable String article, String phrase) {

    public enum Gravite {
        BLOCAGE,
        AVERTISSEMENT
    }

    public String cle() {
        return article == null ? code : code + ":" + article;
    }

    /// Its sentence, after the number of the article that it is about.
    public String situe() {
        return article != null && article.matches("[0-9A-Z]{1,3}")
                ? "Article " + article + ". " + phrase
                : phrase;
    }

    public Manque.Reste reste() {
        return new Manque.Reste(code, article, situe());
    }

    public boolean bloquant() {
        return gravite == Gravite.BLOCAGE;
    }
}

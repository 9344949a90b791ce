package fr.unisson.conventions.domaine;

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

    public boolean bloquant() {
        return gravite == Gravite.BLOCAGE;
    }
}

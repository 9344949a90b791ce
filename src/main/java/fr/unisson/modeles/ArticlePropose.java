package fr.unisson.modeles;

/// An article that a text seems to hold, as somebody reviews it.
///
/// @param numero the article of the plan that it matches; empty for an article of its own
/// @param ignore whether it is left out
public record ArticlePropose(String titre, String texte, String numero, boolean ignore) {}

package fr.unisson.conventions;

import java.util.List;

/// An amendment took effect: the text in force of its parent is now another one. Heard within the
/// same transaction, as the platform.
///
/// @param rang its number among the amendments of the convention
/// @param articles numbers of the articles whose wording changed
public record AvenantEnVigueur(
        ConventionId convention, ConventionId avenant, int rang, List<String> articles) {
    public AvenantEnVigueur {
        articles = List.copyOf(articles);
    }
}

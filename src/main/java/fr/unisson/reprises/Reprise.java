package fr.unisson.reprises;

import fr.unisson.conventions.ConventionReprise;

/// A convention to take over, with where its original is.
///
/// @param reference number or words by which its party files it; may be empty
public record Reprise(ConventionReprise convention, String reference, String originalChez) {

    /// The same, its place in the text filled with what is known of the signed document.
    Reprise avecSource(String source) {
        return new Reprise(convention.avecSource(source), reference, originalChez);
    }
}

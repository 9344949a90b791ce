package fr.unisson.grilles;

/// What a written grid says of its former version where the code alone does not say it: without any
/// such line, the same code is the same thing.
///
/// @param ancien code in the former version; empty when nothing there is the same
public record EquivalenceEcrite(String code, String ancien, NatureDEquivalence nature) {

    /// Whether it says no more than the code does.
    public boolean tacite() {
        return code.equals(ancien) && nature == NatureDEquivalence.IDENTIQUE;
    }
}

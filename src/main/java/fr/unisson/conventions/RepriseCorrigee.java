package fr.unisson.conventions;

/// What its party said of a convention signed elsewhere was corrected: its text is another one.
/// Heard within the same transaction.
public record RepriseCorrigee(ConventionId convention) {}

package fr.unisson.actions;

/// An action that comes from a finding, and whether it proved effective.
public record SuiteDeConstat(LigneAction action, Efficacite efficacite) {

    /// What the check of its effect said; an action may be closed after either answer.
    public enum Efficacite {
        A_MESURER,
        EFFICACE,
        INEFFICACE
    }
}

package fr.unisson.actions;

import fr.unisson.actions.domaine.EtatAction;

/// An action that comes from a finding, and whether it proved effective.
public record SuiteDeConstat(LigneAction action, Efficacite efficacite) {

    /// Neither given up, nor found to have served nothing.
    public boolean vive() {
        return action.etat() != EtatAction.ABANDONNEE && efficacite != Efficacite.INEFFICACE;
    }

    /// What the check of its effect said; an action may be closed after either answer.
    public enum Efficacite {
        A_MESURER,
        EFFICACE,
        INEFFICACE
    }
}

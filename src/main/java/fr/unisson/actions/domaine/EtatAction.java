package fr.unisson.actions.domaine;

/// Where an action stands. "Réalisée" only says that the work is done: whether it served is
/// measured afterwards.
public enum EtatAction {
    PROPOSEE("Proposée"),
    VALIDEE("Validée"),
    A_FAIRE("À faire"),
    EN_COURS("En cours"),
    SUSPENDUE("Suspendue"),
    REALISEE("Réalisée, efficacité à vérifier"),
    EFFICACITE_VERIFIEE("Efficace, à clore"),
    INEFFICACE("Inefficace, à clore"),
    CLOSE("Close"),
    ABANDONNEE("Abandonnée");

    private final String libelle;

    EtatAction(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /// Work is still to be done.
    public boolean aRealiser() {
        return compareTo(SUSPENDUE) <= 0;
    }

    /// Somebody is bound to a date: past it, the action is late. A proposal binds nobody yet.
    public boolean engagee() {
        return this == A_FAIRE || this == EN_COURS || this == SUSPENDUE;
    }

    /// The work was declared done, whatever its effect.
    public boolean travailFait() {
        return !aRealiser() && this != ABANDONNEE;
    }

    /// It is past planning: it has a pilot and a due date, unless it was found already done.
    public boolean planifiee() {
        return compareTo(A_FAIRE) >= 0 && this != ABANDONNEE;
    }

    /// Nothing moves any more.
    public boolean terminee() {
        return this == CLOSE || this == ABANDONNEE;
    }

    /// Once its effect is judged, an action is no longer rewritten: the goal cannot move after the
    /// measure.
    public boolean modifiable() {
        return compareTo(REALISEE) <= 0;
    }
}

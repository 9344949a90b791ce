package fr.unisson.actions.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on an action of their organisation, the strongest first.
public enum RoleAction implements Role {
    /// Direction or quality referent of the organisation.
    RESPONSABLE("direction ou référent qualité"),
    PILOTE("pilote de l’action"),
    CONTRIBUTEUR("contributeur"),
    /// Anybody of the organisation but its observers.
    MEMBRE("membre de l’organisation");

    private final String libelle;

    RoleAction(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

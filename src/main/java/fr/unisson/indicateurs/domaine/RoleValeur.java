package fr.unisson.indicateurs.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on the values of an indicator, the strongest first.
public enum RoleValeur implements Role {
    /// Direction or quality referent of the organisation.
    RESPONSABLE("direction ou référent qualité"),
    VALIDEUR("personne qui valide l’indicateur"),
    TENEUR("personne qui tient l’indicateur"),
    /// A value that a module computes.
    PLATEFORME("Unisson");

    private final String libelle;

    RoleValeur(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

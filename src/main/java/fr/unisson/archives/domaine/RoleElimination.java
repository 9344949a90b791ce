package fr.unisson.archives.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on an elimination, the strongest first.
public enum RoleElimination implements Role {
    PROPOSANT("personne qui l’a proposée"),
    REPRESENTANT("direction ou administration d’une partie"),
    LECTEUR("participant");

    private final String libelle;

    RoleElimination(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

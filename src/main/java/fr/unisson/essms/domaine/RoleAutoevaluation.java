package fr.unisson.essms.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a self-evaluation.
public enum RoleAutoevaluation implements Role {
    RESPONSABLE("direction, administration ou référent qualité"),
    COTEUR("professionnel de l’organisation"),
    LECTEUR("lecteur");

    private final String libelle;

    RoleAutoevaluation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

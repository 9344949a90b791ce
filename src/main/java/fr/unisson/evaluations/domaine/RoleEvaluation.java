package fr.unisson.evaluations.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a session, the strongest first.
public enum RoleEvaluation implements Role {
    FACILITATEUR("facilitateur de l’évaluation"),
    PILOTE("direction, administration ou référent qualité de l’organisation"),
    ANIMATEUR("secrétaire d’instance ou facilitateur de la SRA"),
    PARTICIPANT("participant"),
    LECTEUR("lecteur");

    private final String libelle;

    RoleEvaluation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

package fr.unisson.pilotage.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a contestation.
public enum RoleContestation implements Role {
    AUTEUR("référent de la partie qui conteste"),
    COMITE("animateur ou présidence du comité de pilotage"),
    LECTEUR("participant");

    private final String libelle;

    RoleContestation(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

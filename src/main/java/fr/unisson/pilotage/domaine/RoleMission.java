package fr.unisson.pilotage.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a common mission, the strongest first.
public enum RoleMission implements Role {
    PILOTE("référent de la partie qui la pilote"),
    COMITE("animateur ou présidence du comité de pilotage"),
    LECTEUR("participant"),
    SYSTEME("Unisson");

    private final String libelle;

    RoleMission(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

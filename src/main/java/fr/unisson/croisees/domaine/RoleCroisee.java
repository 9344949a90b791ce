package fr.unisson.croisees.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a cross evaluation, the strongest first.
public enum RoleCroisee implements Role {
    COMITE("animateur ou présidence du comité"),
    REFERENT("référent d’une partie"),
    USAGER("représentant des usagers"),
    LECTEUR("lecteur");

    private final String libelle;

    RoleCroisee(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

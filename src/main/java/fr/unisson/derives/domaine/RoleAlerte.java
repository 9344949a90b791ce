package fr.unisson.derives.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on an alert.
public enum RoleAlerte implements Role {
    PRESIDENCE("présidence du comité de pilotage, ou qui l’anime s’il n’y en a pas"),
    PRESIDENCE_CONCERNEE("présidence du comité, quand l’alerte concerne sa propre partie"),
    SUPPLEANCE("qui juge à la place d’une présidence concernée"),
    COMITE_ELARGI("membre du comité, une fois le délai de qualification passé"),
    PARTIE("référent de la partie concernée"),
    SIGNALANT("membre du comité, référent ou représentant des usagers"),
    LECTEUR("membre du comité ou d’une partie"),
    SYSTEME("Unisson");

    private final String libelle;

    RoleAlerte(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

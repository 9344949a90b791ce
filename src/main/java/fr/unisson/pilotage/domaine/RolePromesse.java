package fr.unisson.pilotage.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a promise, the strongest first.
public enum RolePromesse implements Role {
    /// Referent of the party that took it; whoever leads the committee, for what is shared.
    PORTEUR("référent de la partie qui s’est engagée"),
    COMITE("animateur ou présidence du comité de pilotage"),
    AUTRE_PARTIE("référent d’une autre partie"),
    LECTEUR("participant"),
    SYSTEME("Unisson");

    private final String libelle;

    RolePromesse(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

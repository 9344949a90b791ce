package fr.unisson.campagnes.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a campaign or on an invitation, the strongest first.
public enum RoleCampagne implements Role {
    PILOTE(
            "direction, administration, référent qualité ou facilitateur de l’organisation qui mène"
                    + " la campagne"),
    ORGANISATION("direction, administration ou référent qualité de l’organisation invitée"),
    REPONDANT("personne désignée pour répondre"),
    PLATEFORME("la plateforme, à la date dite"),
    LECTEUR("lecteur");

    private final String libelle;

    RoleCampagne(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

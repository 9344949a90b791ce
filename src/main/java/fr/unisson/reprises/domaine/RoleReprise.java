package fr.unisson.reprises.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a convention taken over, the strongest first.
public enum RoleReprise implements Role {
    /// Direction, quality referent or referent of a party that did not take it over.
    AUTRE_PARTIE("référent d’une autre partie"),
    REPRENEUR("référent de la partie qui a repris la convention"),
    LECTEUR("participant");

    private final String libelle;

    RoleReprise(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

package fr.unisson.gouvernance.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on a meeting, its agenda, its minutes or a decision, the
/// strongest first.
public enum RoleReunion implements Role {
    /// Chairs the instance or holds its secretariat.
    ANIMATEUR("présidence ou secrétariat de l’instance"),
    /// The person in charge of a decision.
    PORTEUR("personne chargée de la décision"),
    MEMBRE("membre de l’instance"),
    /// The program itself, when a delay has passed.
    PLATEFORME("Unisson");

    private final String libelle;

    RoleReunion(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

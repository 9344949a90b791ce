package fr.unisson.conventions.domaine;

import fr.unisson.socle.vie.Role;

/// Roles in one convention, apart from the roles an account has in its organisation.
///
/// The administrator of an organisation prepares people and mandates but has no act of their own in
/// a convention; the platform's administrator never acts in one.
public enum RoleConvention implements Role {
    ANIMATEUR("animateur"),
    REFERENT("référent d’une partie"),
    RAPPORTEUR("rapporteur du groupe"),
    MEMBRE_GROUPE("membre du groupe de travail"),
    REPRESENTANT_USAGERS("représentant des usagers"),
    SECRETAIRE("secrétaire d’instance"),
    SIGNATAIRE("signataire"),
    PRESIDENT_COPIL("président du comité de pilotage"),
    MEMBRE_COPIL("membre du comité de pilotage"),
    OBSERVATEUR("observateur"),
    ADMINISTRATEUR("administrateur de l’organisation"),
    SYSTEME("Unisson");

    private final String libelle;

    RoleConvention(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

package fr.unisson.audits.domaine;

import fr.unisson.socle.vie.Role;

/// Under what title somebody acts on an audit.
public enum RoleAudit implements Role {
    RESPONSABLE("direction ou référent qualité"),
    AUDITEUR("auditeur de cet audit"),
    LECTEUR("membre de l’organisation");

    private final String libelle;

    RoleAudit(String libelle) {
        this.libelle = libelle;
    }

    @Override
    public String libelle() {
        return libelle;
    }
}

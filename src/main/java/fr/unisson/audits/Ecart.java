package fr.unisson.audits;

/// An item that was under the target when its audit was closed, with the figures of that day.
public record Ecart(
        long id,
        AuditId audit,
        String titreAudit,
        long noeud,
        String code,
        String libelle,
        int conformes,
        int nonConformes) {

    public String adresse() {
        return "/audits/ecarts/" + id;
    }
}

package fr.unisson.gouvernance;

/// Kinds of bodies. Those that only give opinions must be answered (CASF L. 311-6, CSP L. 1112-3).
public enum NatureInstance {
    CONSEIL_ADMINISTRATION("Conseil d’administration", true),
    BUREAU("Bureau", true),
    ASSEMBLEE_GENERALE("Assemblée générale", true),
    DIRECTOIRE("Directoire", true),
    CONSEIL_SURVEILLANCE("Conseil de surveillance", true),
    COMMISSION_PERMANENTE("Commission permanente", true),
    CVS("Conseil de la vie sociale", false),
    CDU("Commission des usagers", false),
    CME("Commission médicale d’établissement", false),
    CSIRMT("Commission des soins infirmiers", false),
    CSE("Comité social et économique", false),
    CTS("Conseil territorial de santé", false),
    COPIL("Comité de pilotage", false),
    GROUPE_TRAVAIL("Groupe de travail", false),
    CREX("Comité de retour d’expérience", false),
    COMMISSION("Commission", false),
    CONSEIL("Conseil", false),
    AUTRE("Autre instance", false);

    private final String libelle;
    private final boolean decide;

    NatureInstance(String libelle, boolean decide) {
        this.libelle = libelle;
        this.decide = decide;
    }

    public String libelle() {
        return libelle;
    }

    /// What such a body usually does; an organisation may say otherwise.
    public boolean decide() {
        return decide;
    }
}

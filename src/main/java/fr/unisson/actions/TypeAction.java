package fr.unisson.actions;

/// What an action is meant for.
public enum TypeAction {
    CORRECTIVE("Corrective"),
    PREVENTIVE("Préventive"),
    AMELIORATION("Amélioration"),
    CONSERVATOIRE("Conservatoire");

    private final String libelle;

    TypeAction(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

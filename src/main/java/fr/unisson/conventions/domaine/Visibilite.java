package fr.unisson.conventions.domaine;

/// What the parties let observers read, each degree with all the former ones. The database holds
/// every table of a convention to it (`conventions_montrees`).
public enum Visibilite {
    ETAT_ET_PERIMETRE(
            "L’état et le périmètre",
            "L’étape, les parties, les personnes et le périmètre. Rien de ce qui s’écrit."),
    TEXTE(
            "Le texte aussi",
            "En plus, le texte tel qu’il s’imprime, avec son registre des accords et des"
                    + " divergences."),
    TOUT(
            "Tout le travail",
            "En plus, les volets, les positions, les commentaires, les décisions, les signatures,"
                    + " les fichiers et l’historique.");

    private final String libelle;
    private final String explication;

    Visibilite(String libelle, String explication) {
        this.libelle = libelle;
        this.explication = explication;
    }

    public String libelle() {
        return libelle;
    }

    public String explication() {
        return explication;
    }

    /// Whether what belongs to a degree is shown.
    public boolean montre(Visibilite degre) {
        return compareTo(degre) >= 0;
    }
}

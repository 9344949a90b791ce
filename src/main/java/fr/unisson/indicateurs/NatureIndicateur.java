package fr.unisson.indicateurs;

/// What a figure tells about: means, ways of working, or effects (Donabedian's three).
public enum NatureIndicateur {
    STRUCTURE("Structure (moyens)"),
    PROCESSUS("Processus (façons de faire)"),
    RESULTAT("Résultat (effets)");

    private final String libelle;

    NatureIndicateur(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

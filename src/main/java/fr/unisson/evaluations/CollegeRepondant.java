package fr.unisson.evaluations;

/// The two sides that rate apart, then together. Each weighs as much as the other, whatever their
/// numbers.
public enum CollegeRepondant {
    PROFESSIONNELS("Professionnels"),
    USAGERS("Usagers et proches");

    private final String libelle;

    CollegeRepondant(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }
}

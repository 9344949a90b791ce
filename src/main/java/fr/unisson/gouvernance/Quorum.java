package fr.unisson.gouvernance;

/// How many must be there for a body to deliberate. Counted on the members who sit and have a
/// voice: nobody can be present for a vacant seat.
public enum Quorum {
    AUCUN("Aucun quorum", 0, 1, false, false),
    TIERS("Au moins le tiers des membres", 1, 3, false, false),
    MOITIE("Au moins la moitié des membres", 1, 2, false, false),
    PLUS_DE_LA_MOITIE("Plus de la moitié des membres", 1, 2, true, false),
    DEUX_TIERS("Au moins les deux tiers des membres", 2, 3, false, false),
    /// The opinion of a CVS: CASF, art. D. 311-17.
    USAGERS_PLUS_DE_LA_MOITIE(
            "Personnes accompagnées, familles et représentants légaux présents : plus de la moitié"
                    + " des membres",
            1,
            2,
            true,
            true);

    private final String libelle;
    private final int numerateur;
    private final int denominateur;
    private final boolean strict;
    private final boolean concernes;

    Quorum(String libelle, int numerateur, int denominateur, boolean strict, boolean concernes) {
        this.libelle = libelle;
        this.numerateur = numerateur;
        this.denominateur = denominateur;
        this.strict = strict;
        this.concernes = concernes;
    }

    public String libelle() {
        return libelle;
    }

    /// How many must be there, among those that count.
    public int requis(int membres) {
        int part = numerateur * membres;
        return strict ? part / denominateur + 1 : (part + denominateur - 1) / denominateur;
    }

    /// @param presents those there who have a voice, substitutes in place of their full member
    /// @param presentsConcernes among them, those of the colleges of users, families and legal
    ///   representatives
    public boolean atteint(int membres, int presents, int presentsConcernes) {
        return this == AUCUN || (concernes ? presentsConcernes : presents) >= requis(membres);
    }
}

package fr.unisson.campagnes;

/// What a closed campaign gives to read.
///
/// @param donnes figures that exist
/// @param retenus points whose figure would give away the answer of a few
public record BilanDeCampagne(int donnes, int retenus) {

    static final BilanDeCampagne RIEN = new BilanDeCampagne(0, 0);

    public boolean vide() {
        return donnes == 0;
    }

    /// What there is to read, or why there is nothing.
    ///
    /// @param minimum of the campaign
    public String phrase(int minimum) {
        var retenue =
                " presque les mêmes organisations ont répondu à une autre campagne sur la même"
                        + " grille, et donner les deux ferait deviner une réponse.";
        if (vide()) {
            return "Aucun chiffre d’ensemble n’est donné : "
                    + (retenus > 0
                            ? retenue.strip()
                            : "moins de "
                                    + minimum
                                    + " organisations ont répondu à chaque question.");
        }
        return "Les chiffres d’ensemble sont les mêmes pour tous. "
                + (retenus > 0
                        ? "Une partie n’est pas donnée :" + retenue
                        : "Là où moins de "
                                + minimum
                                + " organisations ont répondu, il n’y en a pas.");
    }
}

package fr.unisson.campagnes;

/// How many organisations, never which ones nor what they said.
public record Taux(int invitees, int acceptees, int declinees, int envoyees) {

    public int sansReponse() {
        return invitees - acceptees - declinees;
    }
}

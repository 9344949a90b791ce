package fr.unisson.acces;

/// A person who can sign in, or what only tokens use.
///
/// @param technique closed to people from its birth: tokens of an organisation act with it
/// @param plateforme runs the platform itself: imports, first administrator of an organisation
/// @param ferme closed by its owner; the name stays beside past acts, nothing else does
public record Compte(
        CompteId id,
        String courriel,
        String prenom,
        String nom,
        boolean plateforme,
        boolean ferme,
        boolean technique) {

    /// Whether anything may still be done in its name.
    public boolean sert() {
        return technique || !ferme;
    }

    public String nomComplet() {
        return prenom + " " + nom;
    }
}

package fr.unisson.acces;

/// A person who can sign in.
///
/// @param plateforme runs the platform itself: imports, first administrator of an organisation
/// @param ferme closed by its owner; the name stays beside past acts, nothing else does
public record Compte(
        CompteId id,
        String courriel,
        String prenom,
        String nom,
        boolean plateforme,
        boolean ferme) {

    public String nomComplet() {
        return prenom + " " + nom;
    }
}

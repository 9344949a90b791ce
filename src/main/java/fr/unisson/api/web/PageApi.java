package fr.unisson.api.web;

import java.util.List;

/// The API as people browse it.
///
/// @param adresse of the machine-readable description
public record PageApi(
        String adresse, List<Groupe> groupes, List<Portee> portees, List<Erreur> erreurs) {

    public record Groupe(String nom, List<Operation> operations) {}

    /// @param portee empty when any token will do
    /// @param corps what is sent as JSON
    public record Operation(
            String methode,
            String chemin,
            String resume,
            String portee,
            List<Parametre> parametres,
            List<Champ> corps) {}

    public record Champ(String nom, String nature) {}

    public record Parametre(String nom, String nature, boolean requis) {}

    public record Portee(String code, String libelle) {}

    public record Erreur(int statut, String code, String explication) {}
}

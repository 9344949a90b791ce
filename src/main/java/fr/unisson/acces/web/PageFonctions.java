package fr.unisson.acces.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import java.util.List;

/// The people whom the directory shows under an organisation, and how to reach it.
public record PageFonctions(String organisation, String fiche, List<Ligne> personnes) {

    public PageFonctions {
        personnes = List.copyOf(personnes);
    }

    /// One person.
    ///
    /// @param action address the form is sent to
    public record Saisie(String titre, String action, FonctionForm form, Erreurs erreurs) {}

    /// @param finess the next import may bring other coordinates
    public record Coordonnees(
            String organisation,
            boolean finess,
            String complement,
            String telephone,
            String courriel,
            Erreurs erreurs) {}
}

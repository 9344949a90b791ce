package fr.unisson.accueil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The home page of somebody who is signed in.
public record VueAccueil(String jour, List<AFaire> aFaire, List<Mouvement> mouvements) {

    /// What waits for this person.
    ///
    /// @param verbe what to do, beginning with a verb: "Signer la convention"
    /// @param objet on what, or for which organisation
    /// @param avant the day it is due, in words; null when there is none
    public record AFaire(
            String verbe,
            @Nullable String objet,
            String lien,
            @Nullable String avant,
            boolean enRetard) {}

    public record Mouvement(String quand, String qui, String quoi, String detail, String lien) {}

    public VueAccueil {
        aFaire = List.copyOf(aFaire);
        mouvements = List.copyOf(mouvements);
    }

    public long enRetard() {
        return aFaire.stream().filter(AFaire::enRetard).count();
    }
}

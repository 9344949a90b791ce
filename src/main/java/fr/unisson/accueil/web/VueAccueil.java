package fr.unisson.accueil.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The home page of somebody who is signed in.
///
/// @param plusTard how many others are due in more than a year
/// @param depuis when the former visit ended, in words; null on a first visit, which then shows the
///   latest movements whenever they happened
/// @param autres there are older movements than those shown
public record VueAccueil(
        String jour,
        List<AFaire> aFaire,
        int plusTard,
        @Nullable String depuis,
        List<Mouvement> mouvements,
        boolean autres) {

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

    /// @param objet title of what it is about
    public record Mouvement(
            String quand, String qui, String quoi, String detail, String objet, String lien) {}

    public VueAccueil {
        aFaire = List.copyOf(aFaire);
        mouvements = List.copyOf(mouvements);
    }

    public long enRetard() {
        return aFaire.stream().filter(AFaire::enRetard).count();
    }
}

package fr.unisson.grilles.web;

import fr.unisson.grilles.UsageDeGrille.Usage;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Onglet;
import fr.unisson.socle.web.Pastille;
import java.util.List;

/// One version of a grid, to read and to print.
///
/// @param usages what the reader may begin with it
/// @param facile whether the easy-to-read twin is shown
/// @param lectures the two readings; none when the grid has no easy-to-read text
/// @param nombre how a free number is rated; empty when answers are chosen
/// @param portee null when everything applies everywhere
/// @param gestes what the reader may do
public record PageDeGrille(
        Fil fil,
        String adresse,
        String nom,
        String genre,
        Pastille etat,
        List<String> faits,
        String presentation,
        List<Usage> usages,
        String source,
        boolean facile,
        List<Onglet> lectures,
        List<Reponse> reponses,
        String nombre,
        boolean blocNotes,
        List<Branche> branches,
        @org.jspecify.annotations.Nullable PorteeChoisie portee,
        List<Version> versions,
        List<Voisine> voisines,
        String empreinte,
        Gestes gestes) {

    public record Reponse(String code, String libelle, String aide, String points, String regles) {}

    /// @param niveau of its title: 2 for a root
    public record Branche(
            String code,
            String libelle,
            String aide,
            List<String> marques,
            boolean feuille,
            int niveau,
            List<Branche> enfants) {

        public boolean enfantsCourts() {
            return enfants.stream()
                    .allMatch(e -> e.feuille() && e.aide().isEmpty() && e.marques().isEmpty());
        }
    }

    /// @param compte what applies to the structure described; empty when none is
    public record PorteeChoisie(
            List<Choix> secteurs,
            String secteur,
            List<Choix> types,
            String type,
            List<Choix> publics,
            List<String> choisis,
            String compte) {}

    /// @param comparer empty for the first
    public record Version(
            String nom, String quand, String note, String lire, boolean ici, String comparer) {}

    /// Another grid whose points are matched with these.
    public record Voisine(String nom, String adresse) {}

    /// Each address or button is offered when it is not empty.
    ///
    /// @param retirer `true` or `false`: what the button asks
    public record Gestes(
            String ecrire,
            String copier,
            String nouvelleVersion,
            String retirer,
            String associer) {}
}

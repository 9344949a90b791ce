package fr.unisson.preuves.web;

import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is proved of a grid, domain by domain.
///
/// @param export the same as a spreadsheet, null without a grid
/// @param objets the kinds of objects that may prove, in words
/// @param filtree something is left aside
public record PagePreuves(
        List<Choix> grilles,
        String grille,
        List<Choix> etats,
        String etat,
        String mots,
        boolean filtree,
        @Nullable String export,
        String bilan,
        String objets,
        List<Domaine> domaines) {

    /// @param ouvert shown at once, when it is short or searched
    public record Domaine(
            String ancre,
            String titre,
            int prouves,
            int bientot,
            int nonProuves,
            boolean ouvert,
            List<Point> points) {
        public Domaine {
            points = List.copyOf(points);
        }
    }

    /// @param ajouter where a proof is attached, null when the reader may not
    /// @param attendues what usually proves it
    public record Point(
            String code,
            String libelle,
            Pastille etat,
            String attendues,
            List<Preuve> preuves,
            @Nullable String ajouter) {
        public Point {
            preuves = List.copyOf(preuves);
        }
    }

    /// @param lien empty where the reader may not read the object
    /// @param tombee its object proves no more
    /// @param prolonger null when the reader may not
    /// @param retirer null when the reader may not
    public record Preuve(
            String nom,
            String lien,
            String validite,
            String note,
            String dependances,
            boolean tombee,
            @Nullable String prolonger,
            @Nullable String retirer) {}

    public PagePreuves {
        grilles = List.copyOf(grilles);
        etats = List.copyOf(etats);
        domaines = List.copyOf(domaines);
    }
}

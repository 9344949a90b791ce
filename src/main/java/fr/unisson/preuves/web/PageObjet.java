package fr.unisson.preuves.web;

import fr.unisson.socle.web.Fil;
import java.util.List;

/// What an object proves, and what would fall if it went.
///
/// @param lien empty where the reader may not read it
/// @param tomberaient how many points it alone proves today
public record PageObjet(
        Fil fil, String nom, String lien, int tomberaient, List<DansUneGrille> grilles) {

    public record DansUneGrille(String nom, String adresse, List<Point> points) {
        public DansUneGrille {
            points = List.copyOf(points);
        }
    }

    /// @param tomberait nothing else proves it today
    public record Point(String code, String libelle, boolean tomberait, String autres) {}

    public PageObjet {
        grilles = List.copyOf(grilles);
    }
}

package fr.unisson.preuves.web;

import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an object proves, and what would fall if it went.
///
/// @param lien empty where the reader may not read it
/// @param obstacle why it proves nothing today; null when it proves something
/// @param tomberaient how many points it alone proves today
public record PageObjet(
        Fil fil,
        String nom,
        String lien,
        @Nullable String obstacle,
        int tomberaient,
        List<DansUneGrille> grilles) {

    public record DansUneGrille(String nom, String adresse, List<Point> points) {
        public DansUneGrille {
            points = List.copyOf(points);
        }
    }

    /// @param sansLui what the point would become
    /// @param autres how many others prove it today
    public record Point(String code, String libelle, String sansLui, String autres) {}

    public PageObjet {
        grilles = List.copyOf(grilles);
    }
}

package fr.unisson.actions.web;

import fr.unisson.socle.web.Pastille;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The plan along time: a table whose last column draws what the others say.
///
/// @param ici where today stands, out of [#LARGEUR]; null outside
public record PageFrise(
        TetePlan tete,
        List<Repere> mois,
        List<Barre> barres,
        @Nullable Integer ici,
        @Nullable String suite,
        @Nullable String debut) {

    public static final int LARGEUR = 600;

    private static final int NOMS_LISIBLES = 6;
    private static final int LARGEUR_DU_NOM = 70;

    /// As many months as can be told apart, evenly.
    public List<Repere> moisNommes() {
        int pas = Math.ceilDiv(mois.size(), NOMS_LISIBLES);
        return IntStream.range(0, mois.size())
                .filter(i -> i % pas == 0)
                .mapToObj(mois::get)
                .filter(m -> m.x() < LARGEUR - LARGEUR_DU_NOM)
                .toList();
    }

    public record Repere(int x, String nom) {}

    /// @param x where it starts, `largeur` how long it lasts, out of [#LARGEUR]
    /// @param ton name of the colour
    public record Barre(
            String lien,
            String titre,
            String pilote,
            String de,
            String a,
            Pastille etat,
            int x,
            int largeur,
            String ton) {}
}

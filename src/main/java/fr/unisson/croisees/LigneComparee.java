package fr.unisson.croisees;

import fr.unisson.croisees.domaine.EcartCroise;
import fr.unisson.grilles.Noeud;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One item, as all who answered see it.
///
/// @param parties by party, those that gave their grid
/// @param echange what was said of it together, null when nothing was
public record LigneComparee(
        Noeud noeud,
        Noeud domaine,
        Map<Long, DeLaPartie> parties,
        DesUsagers usagers,
        EcartCroise ecart,
        @Nullable Echange echange) {

    public LigneComparee {
        parties = Map.copyOf(parties);
    }

    /// @param points null for what is out of the scale
    public record DeLaPartie(String libelle, @Nullable BigDecimal points, String commentaire) {}

    /// @param n how many gave a mark that counts
    /// @param masques too few answered to be shown
    /// @param moyenne null when none counts
    /// @param repartition in words: "1 fois 2, 2 fois 3"
    public record DesUsagers(
            int n,
            boolean masques,
            @Nullable BigDecimal moyenne,
            String repartition,
            List<String> commentaires) {

        public static final DesUsagers AUCUN = new DesUsagers(0, false, null, "", List.of());
        public static final DesUsagers MASQUES = new DesUsagers(0, true, null, "", List.of());

        public DesUsagers {
            commentaires = List.copyOf(commentaires);
        }
    }

    /// @param valeur the mark that they give together, null when they give none
    /// @param points of that mark, null when it is out of the scale
    public record Echange(
            String dit,
            @Nullable String valeur,
            @Nullable BigDecimal points,
            String desaccord,
            String par) {}

    /// It is to be talked over and was not.
    public boolean attendUnEchange() {
        return ecart.aDiscuter() && echange == null;
    }
}

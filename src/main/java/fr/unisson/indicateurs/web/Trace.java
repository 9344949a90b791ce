package fr.unisson.indicateurs.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A chart, ready to be drawn: every length in the units of its view box.
///
/// @param desc the whole chart in words, for who cannot see it
/// @param bandes upper and lower limits, as one shape
/// @param lignes the values, cut where one is missing
/// @param manquantes places of periods without a value
public record Trace(
        String titre,
        String desc,
        int largeur,
        int hauteur,
        List<Repere> ordonnees,
        List<Repere> abscisses,
        List<String> bandes,
        List<String> limites,
        @Nullable Niveau mediane,
        @Nullable Niveau centre,
        List<String> cibles,
        List<Niveau> seuils,
        List<String> lignes,
        List<Marque> marques,
        List<Double> manquantes,
        List<Legende> legendes,
        double gauche,
        double droite,
        double haut,
        double bas) {

    /// A graduation: where, and what it says.
    public record Repere(double place, String texte) {}

    /// A horizontal line across the chart.
    public record Niveau(double y, String classe, String texte) {}

    /// A value; a signal has another shape, not only another colour.
    public record Marque(double x, double y, boolean signal, boolean provisoire, String texte) {

        /// A diamond around the point.
        public String losange() {
            return "%s,%s %s,%s %s,%s %s,%s"
                    .formatted(n(x), n(y - 8), n(x + 8), n(y), n(x), n(y + 8), n(x - 8), n(y));
        }
    }

    public record Legende(String classe, String texte) {}

    public static String n(double nombre) {
        var arrondi = Math.round(nombre * 10) / 10d;
        return arrondi == Math.rint(arrondi)
                ? Long.toString((long) arrondi)
                : Double.toString(arrondi);
    }

    /// The same as a picture, for paper.
    public String image() {
        return DessinImprime.de(this);
    }

    public boolean vide() {
        return marques.isEmpty();
    }
}

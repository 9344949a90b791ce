package fr.unisson.indicateurs.web;

import fr.unisson.indicateurs.Serie;
import fr.unisson.indicateurs.domaine.Carte;
import fr.unisson.indicateurs.domaine.Chiffre;
import fr.unisson.indicateurs.domaine.Regle;
import fr.unisson.indicateurs.web.Trace.Legende;
import fr.unisson.indicateurs.web.Trace.Marque;
import fr.unisson.indicateurs.web.Trace.Niveau;
import fr.unisson.indicateurs.web.Trace.Repere;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws a series from its table: the same figures, the same signals.
final class DessinDeSerie {

    /// @param abscisses names of periods that fit side by side
    private record Cadre(int largeur, int hauteur, int abscisses) {}

    private static final Cadre GRAND = new Cadre(760, 320, 12);
    private static final Cadre ETROIT = new Cadre(350, 280, 5);
    private static final Cadre VIGNETTE = new Cadre(260, 64, 0);

    private final Serie serie;
    private final Carte carte;
    private final double gauche;
    private final double droite;
    private final double haut;
    private final double bas;
    private final Echelle echelle;
    private final boolean petite;
    private final Cadre cadre;

    private DessinDeSerie(Serie serie, Cadre cadre) {
        this.serie = serie;
        this.carte = serie.carte();
        this.cadre = cadre;
        petite = cadre.equals(VIGNETTE);
        gauche = petite ? 10 : cadre.equals(GRAND) ? 64 : 48;
        droite = cadre.largeur() - 14d;
        haut = petite ? 10 : 14;
        bas = cadre.hauteur() - (petite ? 10d : 44d);
        echelle = Echelle.de(valeurs().toList());
    }

    /// The whole chart, with its lines and graduations.
    static Trace grand(Serie serie) {
        return new DessinDeSerie(serie, GRAND).trace();
    }

    /// The same for a phone: nothing to scroll, letters of the same size.
    static Trace etroit(Serie serie) {
        return new DessinDeSerie(serie, ETROIT).trace();
    }

    /// The course of the values only, beside words.
    static Trace vignette(Serie serie) {
        return new DessinDeSerie(serie, VIGNETTE).trace();
    }

    private Stream<Double> valeurs() {
        var d = serie.indicateur().definition();
        var mesurees =
                serie.valeurs().stream().map(v -> v == null ? null : reel(v.mesure().valeur()));
        if (petite) return mesurees.filter(Objects::nonNull);
        return Stream.of(
                        mesurees,
                        carte.basses().stream(),
                        carte.hautes().stream(),
                        serie.cibles().stream().map(DessinDeSerie::reel),
                        Stream.of(d.seuilAlerte(), d.seuilCritique()).map(DessinDeSerie::reel))
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private Trace trace() {
        var d = serie.indicateur().definition();
        return new Trace(
                d.libelle(),
                Lectures.description(serie),
                cadre.largeur(),
                cadre.hauteur(),
                petite ? List.of() : ordonnees(),
                petite ? List.of() : abscisses(),
                petite ? List.of() : bandes(),
                petite ? List.of() : limites(),
                petite ? null : niveau(carte.mediane(), "mediane", "Médiane"),
                petite || carte.type() == Carte.Type.INDIVIDUELLE
                        ? null
                        : niveau(carte.centre(), "centre", "Moyenne"),
                petite ? List.of() : morceaux(i -> reel(serie.cibles().get(i)), true),
                petite ? List.of() : seuils(),
                morceaux(i -> carte.points().get(i).valeur(), false),
                marques(),
                manquantes(),
                petite ? List.of() : legendes(),
                gauche,
                droite,
                haut,
                bas);
    }

    private double x(int place) {
        int n = carte.points().size();
        return n == 1
                ? (gauche + droite) / 2
                : gauche + 12 + (droite - gauche - 24) * place / (n - 1);
    }

    private double y(double valeur) {
        return bas - (bas - haut) * (valeur - echelle.bas()) / (echelle.haut() - echelle.bas());
    }

    private List<Repere> ordonnees() {
        var unite = serie.indicateur().definition().unite();
        return echelle.graduations().stream()
                .map(v ->
                        new Repere(
                                y(v),
                                Chiffre.ecrire(
                                        BigDecimal.valueOf(v),
                                        echelle.decimales(),
                                        unite.length() <= 2 ? unite : "")))
                .toList();
    }

    private List<Repere> abscisses() {
        int n = serie.periodes().size();
        int pas = Math.max(1, (n + cadre.abscisses() - 1) / cadre.abscisses());
        var reperes = new ArrayList<Repere>();
        for (int i = (n - 1) % pas; i < n; i += pas) {
            reperes.add(new Repere(x(i), serie.periodes().get(i).court()));
        }
        return reperes;
    }

    private @Nullable Niveau niveau(@Nullable Double valeur, String classe, String nom) {
        return valeur == null ? null : new Niveau(y(valeur), classe, nom);
    }

    private List<Niveau> seuils() {
        var d = serie.indicateur().definition();
        return Stream.of(
                        niveau(reel(d.seuilAlerte()), "alerte", "Seuil d’alerte"),
                        niveau(reel(d.seuilCritique()), "critique", "Seuil critique"))
                .filter(Objects::nonNull)
                .toList();
    }

    /// A line between neighbours that have a value; drawn as steps, each period has its own level.
    private List<String> morceaux(IntFunction<@Nullable Double> valeur, boolean marches) {
        var morceaux = new ArrayList<String>();
        var ici = new StringBuilder();
        double demi = carte.points().size() < 2 ? 12 : (x(1) - x(0)) / 2;
        for (int i = 0; i <= carte.points().size(); i++) {
            var v = i < carte.points().size() ? valeur.apply(i) : null;
            if (v == null) {
                if (!ici.isEmpty()) morceaux.add(ici.toString().strip());
                ici.setLength(0);
            } else if (marches) {
                point(ici, Math.max(gauche, x(i) - demi), y(v));
                point(ici, Math.min(droite, x(i) + demi), y(v));
            } else {
                point(ici, x(i), y(v));
            }
        }
        return morceaux;
    }

    private static void point(StringBuilder ici, double x, double y) {
        ici.append(Trace.n(x)).append(',').append(Trace.n(y)).append(' ');
    }

    private List<String> limites() {
        var toutes = new ArrayList<>(morceaux(i -> carte.hautes().get(i), true));
        toutes.addAll(morceaux(i -> carte.basses().get(i), true));
        return toutes;
    }

    /// The space between both limits, where they are drawn.
    private List<String> bandes() {
        var hautes = morceaux(i -> carte.hautes().get(i), true);
        var basses = morceaux(i -> carte.basses().get(i), true);
        var bandes = new ArrayList<String>();
        for (int i = 0; i < Math.min(hautes.size(), basses.size()); i++) {
            var retour = List.of(basses.get(i).split(" ", -1)).reversed();
            bandes.add(hautes.get(i) + " " + String.join(" ", retour));
        }
        return bandes;
    }

    private List<Marque> marques() {
        var signales = signales();
        var marques = new ArrayList<Marque>();
        for (int i = 0; i < carte.points().size(); i++) {
            var v = reel(serie.valeur(i));
            if (v == null) continue;
            marques.add(
                    new Marque(
                            x(i),
                            y(v),
                            signales.contains(i),
                            serie.provisoire(i),
                            carte.points().get(i).nom()
                                    + (serie.provisoire(i) ? ", provisoire : " : " : ")
                                    + serie.indicateur().definition().ecrire(serie.valeur(i))));
        }
        return marques;
    }

    private Set<Integer> signales() {
        var signales = new HashSet<Integer>();
        carte.signaux().stream()
                .filter(s -> !petite || s.regle() == Regle.HORS_LIMITES)
                .forEach(s -> signales.addAll(s.points()));
        return signales;
    }

    private List<Double> manquantes() {
        var places = new ArrayList<Double>();
        for (int i = 0; i < carte.points().size(); i++) {
            if (serie.valeur(i) == null) places.add(x(i));
        }
        return places;
    }

    private List<Legende> legendes() {
        var legendes = new ArrayList<Legende>();
        legendes.add(new Legende("valeurs", "Valeur"));
        if (!carte.signaux().isEmpty()) legendes.add(new Legende("signal", "Valeur d’un signal"));
        if (marques().stream().anyMatch(Marque::provisoire)) {
            legendes.add(new Legende("provisoire", "Période en cours, provisoire"));
        }
        if (!manquantes().isEmpty()) legendes.add(new Legende("manquante", "Période sans valeur"));
        if (carte.mediane() != null) legendes.add(new Legende("mediane", "Médiane"));
        if (carte.centre() != null && carte.type() != Carte.Type.INDIVIDUELLE) {
            legendes.add(new Legende("centre", "Moyenne"));
        }
        if (carte.limitee())
            legendes.add(new Legende("limite", "Limites de la variation ordinaire"));
        if (serie.cibles().stream().anyMatch(Objects::nonNull)) {
            legendes.add(new Legende("cible", "Objectif"));
        }
        seuils().forEach(s -> legendes.add(new Legende(s.classe(), s.texte())));
        return legendes;
    }

    private static @Nullable Double reel(@Nullable BigDecimal valeur) {
        return valeur == null ? null : Double.valueOf(valeur.doubleValue());
    }
}

package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NoeudPlat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What nothing forbids and deserves a second look.
public final class ConseilsDeGrille {

    private ConseilsDeGrille() {}

    /// What deserves a second look before publishing.
    public static List<String> de(GrilleEcrite g) {
        var plats = g.aPlat();
        var parents = plats.stream().map(NoeudPlat::parent).collect(Collectors.toSet());
        var feuilles = plats.stream().filter(p -> !parents.contains(p.noeud().code())).toList();
        long difficiles = feuilles.stream().filter(p -> p.noeud().facile().isEmpty()).count();
        long sansAide = feuilles.stream().filter(p -> p.noeud().aide().isEmpty()).count();
        return Stream.of(
                        phrase(
                                feuilles.stream().map(NoeudPlat::profondeur).distinct().count() > 1,
                                "Les points à coter ne sont pas tous au même niveau."),
                        phrase(
                                sansAide > 0,
                                sansAide
                                        + (sansAide > 1 ? " points n’ont" : " point n’a")
                                        + " pas d’aide à la cotation."),
                        phrase(
                                difficiles > 0,
                                difficiles
                                        + (difficiles > 1 ? " points n’ont" : " point n’a")
                                        + " pas de version facile à lire."),
                        ControleDeGrille.doubles(
                                        feuilles.stream()
                                                .map(p ->
                                                        "« "
                                                                + p.noeud().libelle()
                                                                + " »"
                                                                + (p.parent().isEmpty()
                                                                        ? ""
                                                                        : " sous « "
                                                                                + p.parent()
                                                                                + " »")))
                                .map(l -> l + " est demandé plusieurs fois."),
                        phrase(
                                g.echelle() instanceof Echelle.Nombre n
                                        && (n.minimum() == null || n.maximum() == null),
                                "Le nombre n’a pas deux bornes : la grille ne pourra pas servir à"
                                        + " une évaluation conjointe."),
                        phrase(g.source().isBlank(), "La grille ne dit pas d’où elle vient."))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> phrase(boolean vrai, String phrase) {
        return vrai ? Stream.of(phrase) : Stream.empty();
    }
}

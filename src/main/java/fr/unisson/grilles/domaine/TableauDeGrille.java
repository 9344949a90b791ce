package fr.unisson.grilles.domaine;

import fr.unisson.grilles.Echelle;
import fr.unisson.grilles.GrilleEcrite;
import fr.unisson.grilles.NoeudPlat;
import fr.unisson.grilles.Valeur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A grid laid out as one table: what it is, its answers, its points, and what it says of its
/// former version. One column says what each line holds, so that nothing is lost on the way back.
public final class TableauDeGrille {

    /// What a line holds.
    public enum Sorte {
        GRILLE("Grille"),
        REPONSE("Réponse"),
        POINT("Point"),
        EQUIVALENCE("Équivalence");

        private final String libelle;

        Sorte(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /// The names of what a line `GRILLE` says.
    public static final String CLE = "clé";

    public static final String NATURE = "nature";
    public static final String NOM = "nom";
    public static final String PRESENTATION = "présentation";
    public static final String SOURCE = "source";
    public static final String BLOC_NOTES = "bloc-notes";
    public static final String MINIMUM = "minimum";
    public static final String MAXIMUM = "maximum";
    public static final String UNITE = "unité";
    public static final String DECROISSANTE = "le plus petit est le meilleur";

    private TableauDeGrille() {}

    public static List<String> entetes() {
        return Arrays.stream(ChampDeGrille.values()).map(ChampDeGrille::libelle).toList();
    }

    /// The cells of each line, in the order of the titles.
    public static List<List<@Nullable Object>> lignes(GrilleEcrite g) {
        var lignes = new ArrayList<List<@Nullable Object>>();
        tete(lignes, CLE, g.cle());
        tete(lignes, NATURE, g.nature().name());
        tete(lignes, NOM, g.nom());
        tete(lignes, PRESENTATION, g.presentation());
        tete(lignes, SOURCE, g.source());
        tete(lignes, BLOC_NOTES, g.blocNotes() ? "oui" : "non");
        switch (g.echelle()) {
            case Echelle.Nombre(var min, var max, var unite, var decroissante) -> {
                tete(lignes, MINIMUM, min);
                tete(lignes, MAXIMUM, max);
                tete(lignes, UNITE, unite);
                if (decroissante) tete(lignes, DECROISSANTE, "oui");
            }
            case Echelle.Niveaux(var valeurs) -> valeurs.forEach(v -> lignes.add(reponse(v)));
        }
        g.aPlat().forEach(p -> lignes.add(point(p)));
        g.equivalences()
                .forEach(e ->
                        lignes.add(
                                ligne(
                                        Sorte.EQUIVALENCE,
                                        Map.of(
                                                ChampDeGrille.CODE,
                                                e.code(),
                                                ChampDeGrille.DANS,
                                                e.ancien(),
                                                ChampDeGrille.LIBELLE,
                                                e.nature().name()))));
        return lignes;
    }

    private static void tete(
            List<List<@Nullable Object>> lignes, String nom, @Nullable Object valeur) {
        if (valeur == null || valeur.equals("")) return;
        lignes.add(
                ligne(
                        Sorte.GRILLE,
                        Map.of(ChampDeGrille.CODE, nom, ChampDeGrille.LIBELLE, valeur)));
    }

    private static List<@Nullable Object> reponse(Valeur v) {
        var cellules = new EnumMap<ChampDeGrille, Object>(ChampDeGrille.class);
        cellules.put(ChampDeGrille.CODE, v.code());
        cellules.put(ChampDeGrille.LIBELLE, v.libelle());
        cellules.put(ChampDeGrille.AIDE, v.aide());
        var points = v.points();
        if (points != null) cellules.put(ChampDeGrille.POINTS, points);
        if (v.justifiee()) cellules.put(ChampDeGrille.JUSTIFIEE, true);
        if (v.saufImperatif()) cellules.put(ChampDeGrille.SAUF_IMPERATIF, true);
        cellules.put(
                ChampDeGrille.DOMAINES,
                v.domaines().stream().sorted().collect(Collectors.joining(" ")));
        return ligne(Sorte.REPONSE, cellules);
    }

    private static List<@Nullable Object> point(NoeudPlat p) {
        var n = p.noeud();
        var cellules = new EnumMap<ChampDeGrille, Object>(ChampDeGrille.class);
        cellules.put(ChampDeGrille.CODE, n.code());
        cellules.put(ChampDeGrille.DANS, p.parent());
        cellules.put(ChampDeGrille.LIBELLE, n.libelle());
        cellules.put(ChampDeGrille.AIDE, n.aide());
        cellules.put(ChampDeGrille.FACILE, n.facile());
        if (n.poids().compareTo(java.math.BigDecimal.ONE) != 0)
            cellules.put(ChampDeGrille.POIDS, n.poids());
        if (n.imperatif()) cellules.put(ChampDeGrille.IMPERATIF, true);
        cellules.put(ChampDeGrille.AXE, n.axe());
        cellules.put(ChampDeGrille.CIBLE, n.cible());
        cellules.put(ChampDeGrille.SECTEUR, n.portee().secteur());
        cellules.put(ChampDeGrille.STRUCTURE, n.portee().structure());
        cellules.put(
                ChampDeGrille.PUBLICS,
                n.portee().publics().stream().sorted().collect(Collectors.joining(" ")));
        cellules.put(ChampDeGrille.PREUVES, String.join("\n", n.preuves()));
        return ligne(Sorte.POINT, cellules);
    }

    private static List<@Nullable Object> ligne(Sorte sorte, Map<ChampDeGrille, ?> cellules) {
        return Arrays.stream(ChampDeGrille.values())
                .<@Nullable Object>map(
                        c -> c == ChampDeGrille.LIGNE ? sorte.libelle() : cellules.get(c))
                .toList();
    }
}

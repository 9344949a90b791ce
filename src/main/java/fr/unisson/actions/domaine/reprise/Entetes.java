package fr.unisson.actions.domaine.reprise;

import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The titles of the columns, on one line or on two: a title merged over several columns then
/// stands above their own titles, and one merged over both lines fills the upper one alone.
///
/// @param dessus the upper line, null when the titles hold on one
record Entetes(Rangee ligne, @Nullable Rangee dessus) {

    static Entetes de(Feuille feuille, int numero) {
        var ligne = rangee(feuille, numero).orElseGet(() -> new Rangee(numero, List.of()));
        var seules = new Entetes(ligne, null);
        return rangee(feuille, numero - 1)
                .filter(d -> surDeuxLignes(d, ligne))
                .map(d -> new Entetes(ligne, d))
                .filter(deux -> deux.champs().size() > seules.champs().size())
                .orElse(seules);
    }

    private static Optional<Rangee> rangee(Feuille feuille, int numero) {
        return feuille.rangees().stream().filter(r -> r.numero() == numero).findFirst();
    }

    /// A line of data under its titles fills the columns that have one. Here each title of the
    /// upper line has either nothing below it, or several titles of its own; a title of the whole
    /// table is none of them.
    private static boolean surDeuxLignes(Rangee dessus, Rangee ligne) {
        var titres =
                IntStream.range(0, dessus.cellules().size())
                        .filter(c -> !dessus.cellule(c).isEmpty())
                        .toArray();
        return titres.length > 1
                && IntStream.of(titres)
                        .allMatch(c -> ligne.cellule(c).isEmpty() || coiffe(dessus, ligne, c))
                && IntStream.of(titres).anyMatch(c -> coiffe(dessus, ligne, c));
    }

    private static boolean coiffe(Rangee dessus, Rangee ligne, int c) {
        return !ligne.cellule(c).isEmpty()
                && dessus.cellule(c + 1).isEmpty()
                && !ligne.cellule(c + 1).isEmpty();
    }

    /// As people read it: "Suivi : Échéance".
    String titre(int colonne) {
        var sien = ligne.cellule(colonne);
        var commun = commun(colonne);
        if (commun.isEmpty() || sien.isEmpty()) return sien.isEmpty() ? commun : sien;
        return commun + " : " + sien;
    }

    /// What stands above a column: its own cell, or the one merged from its left.
    private String commun(int colonne) {
        if (dessus == null) return "";
        int c = colonne;
        if (!ligne.cellule(colonne).isEmpty()) {
            while (c > 0 && dessus.cellule(c).isEmpty() && !ligne.cellule(c - 1).isEmpty()) c--;
        }
        return dessus.cellule(c);
    }

    int largeur() {
        return Math.max(ligne.cellules().size(), dessus == null ? 0 : dessus.cellules().size());
    }

    /// The titles as one line, for whoever reads the cells below them.
    Rangee enUneLigne() {
        return new Rangee(
                ligne.numero(), IntStream.range(0, largeur()).mapToObj(this::titre).toList());
    }

    /// Each field goes to one column, the first one that names it: by its own title, or with the
    /// one above it.
    Map<Integer, ChampDuPlan> champs() {
        var colonnes = new TreeMap<Integer, ChampDuPlan>();
        var pris = new HashSet<ChampDuPlan>();
        for (int c = 0; c < largeur(); c++) {
            var sien = ligne.cellule(c);
            prendre(colonnes, pris, c, ChampDuPlan.nommeePar(sien.isEmpty() ? commun(c) : sien));
        }
        for (int c = 0; c < largeur(); c++) {
            var sien = ligne.cellule(c);
            if (colonnes.containsKey(c) || sien.isEmpty() || commun(c).isEmpty()) continue;
            var ensemble = titre(c);
            prendre(
                    colonnes,
                    pris,
                    c,
                    ChampDuPlan.nommeePar(sien + " " + commun(c))
                            .or(() -> ChampDuPlan.nommeePar(ensemble)));
        }
        return colonnes;
    }

    private static void prendre(
            Map<Integer, ChampDuPlan> colonnes,
            Set<ChampDuPlan> pris,
            int colonne,
            Optional<ChampDuPlan> champ) {
        champ.filter(pris::add).ifPresent(c -> colonnes.put(colonne, c));
    }

    /// The titles printed again in the middle of a long table.
    boolean repetees(Rangee rangee, Set<Integer> colonnes) {
        return memes(rangee, ligne, colonnes)
                || (dessus != null && memes(rangee, dessus, colonnes));
    }

    private static boolean memes(Rangee rangee, Rangee titres, Set<Integer> colonnes) {
        return colonnes.stream().allMatch(c -> rangee.cellule(c).equals(titres.cellule(c)));
    }
}

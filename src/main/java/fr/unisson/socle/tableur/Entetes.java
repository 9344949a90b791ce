package fr.unisson.socle.tableur;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The titles of the columns, on one line or on two: a title merged over several columns then
/// stands above their own titles, and one merged over both lines fills the upper one alone.
///
/// @param dessus the upper line, null when the titles hold on one
/// @param nommer the field that a title names
public record Entetes<C>(
        Rangee ligne, @Nullable Rangee dessus, Function<String, Optional<C>> nommer) {

    public static <C> Entetes<C> de(
            Feuille feuille, int numero, Function<String, Optional<C>> nommer) {
        var ligne = rangee(feuille, numero).orElseGet(() -> new Rangee(numero, List.of()));
        var seules = new Entetes<>(ligne, null, nommer);
        return rangee(feuille, numero - 1)
                .filter(d -> surDeuxLignes(d, ligne))
                .map(d -> new Entetes<>(ligne, d, nommer))
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
    public String titre(int colonne) {
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

    public int largeur() {
        return Math.max(ligne.cellules().size(), dessus == null ? 0 : dessus.cellules().size());
    }

    /// The titles as one line, for whoever reads the cells below them.
    public Rangee enUneLigne() {
        return new Rangee(
                ligne.numero(), IntStream.range(0, largeur()).mapToObj(this::titre).toList());
    }

    /// Each field goes to one column, the first one that names it: by its own title, or with the
    /// one above it.
    public Map<Integer, C> champs() {
        var colonnes = new TreeMap<Integer, C>();
        var pris = new HashSet<C>();
        for (int c = 0; c < largeur(); c++) {
            var sien = ligne.cellule(c);
            prendre(colonnes, pris, c, nommer.apply(sien.isEmpty() ? commun(c) : sien));
        }
        for (int c = 0; c < largeur(); c++) {
            var sien = ligne.cellule(c);
            if (colonnes.containsKey(c) || sien.isEmpty() || commun(c).isEmpty()) continue;
            var ensemble = titre(c);
            prendre(
                    colonnes,
                    pris,
                    c,
                    nommer.apply(sien + " " + commun(c)).or(() -> nommer.apply(ensemble)));
        }
        return colonnes;
    }

    private static <C> void prendre(
            Map<Integer, C> colonnes, Set<C> pris, int colonne, Optional<C> champ) {
        champ.filter(pris::add).ifPresent(c -> colonnes.put(colonne, c));
    }

    /// The titles printed again in the middle of a long table.
    public boolean repetees(Rangee rangee, Set<Integer> colonnes) {
        return memes(rangee, ligne, colonnes)
                || (dessus != null && memes(rangee, dessus, colonnes));
    }

    private static boolean memes(Rangee rangee, Rangee titres, Set<Integer> colonnes) {
        return colonnes.stream().allMatch(c -> rangee.cellule(c).equals(titres.cellule(c)));
    }
}

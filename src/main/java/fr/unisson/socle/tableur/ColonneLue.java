package fr.unisson.socle.tableur;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A column of a table as its sender checks it: its letter, its title, a few of its cells, and what
/// it is taken for.
///
/// @param champ code of the field, null when it is left
public record ColonneLue(
        int rang, String lettre, String entete, String exemples, @Nullable String champ) {

    private static final int EXEMPLES = 3;
    private static final int EXEMPLE_AU_PLUS = 60;

    /// Those that hold something.
    ///
    /// @param titres the titles, and the number of their line
    /// @param champ code of the field of each column
    public static List<ColonneLue> de(
            Feuille feuille, Rangee titres, IntFunction<@Nullable String> champ) {
        var suivantes =
                feuille.rangees().stream().filter(l -> l.numero() > titres.numero()).toList();
        return IntStream.range(0, feuille.colonnes())
                .mapToObj(c ->
                        new ColonneLue(
                                c,
                                lettre(c),
                                titres.cellule(c),
                                exemples(suivantes, c),
                                champ.apply(c)))
                .filter(c -> !c.entete().isEmpty() || !c.exemples().isEmpty())
                .toList();
    }

    private static String exemples(List<Rangee> rangees, int colonne) {
        return rangees.stream()
                .map(l -> l.cellule(colonne))
                .filter(t -> !t.isEmpty())
                .distinct()
                .limit(EXEMPLES)
                .map(t -> t.length() > EXEMPLE_AU_PLUS ? t.substring(0, EXEMPLE_AU_PLUS) + "…" : t)
                .collect(Collectors.joining(" · "));
    }

    /// As spreadsheets name it: A to Z, then AA.
    public static String lettre(int rang) {
        return rang < 26
                ? String.valueOf((char) ('A' + rang))
                : lettre(rang / 26 - 1) + (char) ('A' + rang % 26);
    }
}

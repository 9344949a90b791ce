package fr.unisson.socle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A text as words to be compared by people: Markdown without its marks. Each row of a table is
/// told with the names of its columns, so that a changed cell is read in its place.
public final class TexteLisible {

    private static final Pattern SEPARATEUR = Pattern.compile("\\|?(\\s*:?-{3,}:?\\s*\\|?)+");
    private static final Pattern CELLULES = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern TITRE = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern PUCE = Pattern.compile("^(\\s*)[-*+]\\s+");
    private static final Pattern GRAS = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__");
    private static final Pattern ITALIQUE =
            Pattern.compile("(?<![\\w*])\\*([^*\\s][^*]*)\\*(?![\\w*])");
    private static final Pattern LIEN = Pattern.compile("\\[([^\\]]+)\\]\\((https?://[^)\\s]+)\\)");

    private final List<String> lignes = new ArrayList<>();
    private List<String> colonnes = List.of();

    private TexteLisible() {}

    public static String de(String markdown) {
        var lu = new TexteLisible();
        var toutes = markdown.replace("\r\n", "\n").lines().toList();
        for (int i = 0; i < toutes.size(); i++) {
            boolean enTete =
                    i + 1 < toutes.size()
                            && toutes.get(i).strip().startsWith("|")
                            && SEPARATEUR.matcher(toutes.get(i + 1).strip()).matches();
            lu.ligne(toutes.get(i), enTete);
        }
        return lu.lignes.isEmpty() ? "" : String.join("\n", lu.lignes) + "\n";
    }

    private void ligne(String ligne, boolean enTete) {
        var propre = ligne.strip();
        if (enTete) {
            colonnes = cellules(propre);
        } else if (!propre.startsWith("|")) {
            colonnes = List.of();
            lignes.add(
                    sansMarques(
                            PUCE.matcher(TITRE.matcher(ligne).replaceFirst(""))
                                    .replaceFirst("$1• ")));
        } else if (!SEPARATEUR.matcher(propre).matches()) {
            lignes.add(rangee(cellules(propre)));
        }
    }

    private String rangee(List<String> cellules) {
        var dites = new ArrayList<String>();
        for (int i = 0; i < cellules.size(); i++) {
            var cellule = sansMarques(cellules.get(i));
            if (cellule.isEmpty()) continue;
            dites.add(i < colonnes.size() ? colonnes.get(i) + " : " + cellule : cellule);
        }
        return "• " + String.join(" ; ", dites);
    }

    private static List<String> cellules(String ligne) {
        var sansBords = ligne.replaceAll("^\\||(?<!\\\\)\\|$", "");
        return Arrays.stream(CELLULES.split(sansBords, -1))
                .map(c -> c.strip().replace("\\|", "|"))
                .toList();
    }

    private static String sansMarques(String texte) {
        var sansLien = LIEN.matcher(texte).replaceAll("$1 ($2)");
        var sansGras = GRAS.matcher(sansLien).replaceAll(r -> quote(r.group(1), r.group(2)));
        return ITALIQUE.matcher(sansGras).replaceAll("$1").replace("`", "").stripTrailing();
    }

    private static String quote(@org.jspecify.annotations.Nullable String a, String b) {
        return java.util.regex.Matcher.quoteReplacement(a == null ? b : a);
    }
}

package fr.unisson.socle.tableur;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Finds where the titles of a table are in a workbook: titles, logos and dates often stand above.
///
/// @param nommer the field that a title names
/// @param principal the field without which a table is of no use
public record Reperage<C>(Function<String, Optional<C>> nommer, C principal) {

    private static final int LIGNES_CHERCHEES = 40;

    /// The sheet and the line that name the most fields; the first line when none does.
    public Correspondance<C> proposer(List<Feuille> feuilles) {
        Correspondance<C> meilleure = null;
        for (int f = 0; f < feuilles.size(); f++) {
            var trouvee = dansLaFeuille(f, feuilles.get(f));
            if (meilleure == null || poids(trouvee) > poids(meilleure)) meilleure = trouvee;
        }
        if (meilleure == null) throw new IllegalArgumentException("A workbook has a sheet");
        return meilleure;
    }

    public Correspondance<C> dansLaFeuille(int rang, Feuille feuille) {
        return feuille.rangees().stream()
                .limit(LIGNES_CHERCHEES)
                .map(r -> aLaLigne(rang, feuille, r.numero()))
                .max(Comparator.comparingInt(this::poids).thenComparingInt(c -> -c.entete()))
                .orElseGet(() -> new Correspondance<>(rang, 1, Map.of()));
    }

    /// @param entete the only line of titles, or the lower of two
    public Correspondance<C> aLaLigne(int rang, Feuille feuille, int entete) {
        return new Correspondance<>(rang, entete, Entetes.de(feuille, entete, nommer).champs());
    }

    public Entetes<C> entetes(Correspondance<C> colonnes, Feuille feuille) {
        return Entetes.de(feuille, colonnes.entete(), nommer);
    }

    private int poids(Correspondance<C> t) {
        return t.colonnes().size() * 2 + (t.colonnes().containsValue(principal) ? 3 : 0);
    }
}

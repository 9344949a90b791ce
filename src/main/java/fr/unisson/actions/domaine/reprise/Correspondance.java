package fr.unisson.actions.domaine.reprise;

import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Where the titles of a sheet are, and what each column holds.
///
/// @param entete line number of the titles, as the spreadsheet shows it
/// @param colonnes what each column holds, by its rank from 0; the others are left
public record Correspondance(int feuille, int entete, Map<Integer, ChampDuPlan> colonnes) {

    /// Titles, logos and dates often stand above the table.
    private static final int LIGNES_CHERCHEES = 40;

    public Correspondance {
        colonnes = Map.copyOf(colonnes);
    }

    /// The sheet and the line that name the most fields; the first line when none does.
    public static Correspondance proposee(java.util.List<Feuille> feuilles) {
        Correspondance meilleure = null;
        for (int f = 0; f < feuilles.size(); f++) {
            var trouvee = dansLaFeuille(f, feuilles.get(f));
            if (meilleure == null || trouvee.poids() > meilleure.poids()) meilleure = trouvee;
        }
        if (meilleure == null) throw new IllegalArgumentException("A workbook has a sheet");
        return meilleure;
    }

    public static Correspondance dansLaFeuille(int rang, Feuille feuille) {
        return feuille.rangees().stream()
                .limit(LIGNES_CHERCHEES)
                .map(r -> aLaLigne(rang, feuille, r.numero()))
                .max(
                        Comparator.comparingInt(Correspondance::poids)
                                .thenComparingInt(c -> -c.entete()))
                .orElseGet(() -> new Correspondance(rang, 1, Map.of()));
    }

    /// @param entete the only line of titles, or the lower of two
    public static Correspondance aLaLigne(int rang, Feuille feuille, int entete) {
        return new Correspondance(rang, entete, Entetes.de(feuille, entete).champs());
    }

    /// The titles of the columns, as people read them.
    public Rangee titres(Feuille lue) {
        return Entetes.de(lue, entete).enUneLigne();
    }

    private int poids() {
        return colonnes.size() * 2 + (colonnes.containsValue(ChampDuPlan.TITRE) ? 3 : 0);
    }

    public Optional<Integer> colonne(ChampDuPlan champ) {
        return colonnes.entrySet().stream()
                .filter(e -> e.getValue() == champ)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    String cellule(Rangee rangee, ChampDuPlan champ) {
        return colonne(champ).map(rangee::cellule).orElse("");
    }
}

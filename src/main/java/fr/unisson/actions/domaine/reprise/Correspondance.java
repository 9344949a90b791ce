package fr.unisson.actions.domaine.reprise;

import fr.unisson.socle.tableur.Entetes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Reperage;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Where the titles of a sheet are, and what each column holds.
///
/// @param entete line number of the titles, as the spreadsheet shows it
/// @param colonnes what each column holds, by its rank from 0; the others are left
public record Correspondance(int feuille, int entete, Map<Integer, ChampDuPlan> colonnes) {

    private static final Reperage<ChampDuPlan> REPERAGE =
            new Reperage<>(ChampDuPlan::nommeePar, ChampDuPlan.TITRE);

    public Correspondance {
        colonnes = Map.copyOf(colonnes);
    }

    /// The sheet and the line that name the most fields; the first line when none does.
    public static Correspondance proposee(java.util.List<Feuille> feuilles) {
        return de(REPERAGE.proposer(feuilles));
    }

    public static Correspondance dansLaFeuille(int rang, Feuille feuille) {
        return de(REPERAGE.dansLaFeuille(rang, feuille));
    }

    /// @param entete the only line of titles, or the lower of two
    public static Correspondance aLaLigne(int rang, Feuille feuille, int entete) {
        return de(REPERAGE.aLaLigne(rang, feuille, entete));
    }

    private static Correspondance de(Reperage.Trouvee<ChampDuPlan> t) {
        return new Correspondance(t.feuille(), t.entete(), t.colonnes());
    }

    /// The titles of the columns, as people read them.
    public Rangee titres(Feuille lue) {
        return entetes(lue).enUneLigne();
    }

    Entetes<ChampDuPlan> entetes(Feuille lue) {
        return Entetes.de(lue, entete, ChampDuPlan::nommeePar);
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

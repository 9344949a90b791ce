package fr.unisson.reprises.domaine.registre;

import fr.unisson.socle.tableur.Entetes;
import fr.unisson.socle.tableur.Feuille;
import fr.unisson.socle.tableur.Rangee;
import fr.unisson.socle.tableur.Reperage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the titles of a register are, and what each column holds.
///
/// @param entete line number of the titles, as the spreadsheet shows it
public record Correspondance(int feuille, int entete, Map<Integer, ChampDuRegistre> colonnes) {

    private static final Reperage<ChampDuRegistre> REPERAGE =
            new Reperage<>(ChampDuRegistre::nommePar, ChampDuRegistre.PARTENAIRE);

    public Correspondance {
        colonnes = Map.copyOf(colonnes);
    }

    public static Correspondance proposee(List<Feuille> feuilles) {
        return de(REPERAGE.proposer(feuilles));
    }

    public static Correspondance dansLaFeuille(int rang, Feuille feuille) {
        return de(REPERAGE.dansLaFeuille(rang, feuille));
    }

    public static Correspondance aLaLigne(int rang, Feuille feuille, int entete) {
        return de(REPERAGE.aLaLigne(rang, feuille, entete));
    }

    private static Correspondance de(Reperage.Trouvee<ChampDuRegistre> t) {
        return new Correspondance(t.feuille(), t.entete(), t.colonnes());
    }

    /// The titles of the columns, as people read them.
    public Rangee titres(Feuille lue) {
        return entetes(lue).enUneLigne();
    }

    Entetes<ChampDuRegistre> entetes(Feuille lue) {
        return Entetes.de(lue, entete, ChampDuRegistre::nommePar);
    }

    public Optional<Integer> colonne(ChampDuRegistre champ) {
        return colonnes.entrySet().stream()
                .filter(e -> e.getValue() == champ)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    String cellule(Rangee rangee, ChampDuRegistre champ) {
        return colonne(champ).map(rangee::cellule).orElse("").strip();
    }
}

package fr.unisson.socle.tableur;

import fr.unisson.socle.DonneeDePatient;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where the titles of a sheet are, and what each column holds.
///
/// @param entete line number of the titles, as the spreadsheet shows it
/// @param colonnes what each column holds, by its rank from 0; the others are left
public record Correspondance<C>(int feuille, int entete, Map<Integer, C> colonnes) {

    public Correspondance {
        colonnes = Map.copyOf(colonnes);
    }

    public Optional<Integer> colonne(C champ) {
        return colonnes.entrySet().stream()
                .filter(e -> e.getValue().equals(champ))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    public String cellule(Rangee rangee, C champ) {
        return colonne(champ).map(rangee::cellule).orElse("").strip();
    }

    /// What designates a person in the cells that are taken: their line enters nowhere.
    ///
    /// @param titre of the column of a field, as its sender reads it
    public List<Remarque> indiscretions(Rangee rangee, Function<C, String> titre) {
        return colonnes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(c ->
                        DonneeDePatient.refus("CELLULE", rangee.cellule(c.getKey()))
                                .map(m ->
                                        new Remarque(
                                                Remarque.Gravite.ECARTE,
                                                titre.apply(c.getValue()),
                                                m.phrase()))
                                .stream())
                .toList();
    }

    /// The sheet among those of the file.
    public Feuille dans(List<Feuille> feuilles) {
        return feuilles.get(Math.clamp(feuille, 0, feuilles.size() - 1));
    }

    /// What two columns are said to hold.
    public List<C> doubles() {
        var vus = new HashSet<C>();
        return colonnes.values().stream().filter(c -> !vus.add(c)).distinct().toList();
    }
}

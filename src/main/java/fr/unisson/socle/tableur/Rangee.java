package fr.unisson.socle.tableur;

import java.util.List;

/// A row of a sheet, every cell as the text a reader would see.
///
/// @param numero the line number that the spreadsheet itself shows, from 1
public record Rangee(int numero, List<String> cellules) {

    public Rangee {
        cellules = List.copyOf(cellules);
    }

    /// Empty beyond the last cell.
    public String cellule(int colonne) {
        return colonne >= 0 && colonne < cellules.size() ? cellules.get(colonne) : "";
    }

    public boolean vide() {
        return cellules.stream().allMatch(String::isEmpty);
    }
}

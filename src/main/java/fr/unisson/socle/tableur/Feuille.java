package fr.unisson.socle.tableur;

import java.util.List;

/// A sheet: its rows that hold something, in order.
public record Feuille(String nom, List<Rangee> rangees) {

    public Feuille {
        rangees = List.copyOf(rangees);
    }

    public int colonnes() {
        return rangees.stream().mapToInt(r -> r.cellules().size()).max().orElse(0);
    }
}

package fr.unisson.socle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was undertaken because of the object that a page shows.
///
/// @param ancre of its title in the page
/// @param vide said instead of an empty list
/// @param reservee something was undertaken that the reader may not read
/// @param ouvrir where to undertake something more, null when the reader may not
public record Suites(
        String ancre,
        String titre,
        List<Ligne> lignes,
        String vide,
        boolean reservee,
        @Nullable String ouvrir) {

    public Suites {
        lignes = List.copyOf(lignes);
    }

    /// The same, on a page that has its own way to undertake something.
    public Suites sansOuvrir() {
        return new Suites(ancre, titre, lignes, vide, reservee, null);
    }

    /// "Aucune action", "une action", "3 actions".
    public String nombre() {
        return switch (lignes.size()) {
            case 0 -> reservee ? "une action que vous ne pouvez pas lire" : "aucune action";
            case 1 -> "une action";
            default -> lignes.size() + " actions";
        };
    }
}

package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Territoire;
import java.util.List;

/// @param regions each region with its departments; the overseas collectivities come last
public record TerritoiresPage(List<Groupe> regions) {
    public record Groupe(String nom, List<Territoire> departements) {}
}

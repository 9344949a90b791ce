package fr.unisson.grilles;

import java.util.Set;

/// Where a node applies. Three independent filters, each empty for everywhere: it applies when all
/// three match (HAS, référentiel d’évaluation des ESSMS, mars 2022).
///
/// @param secteur `SOCIAL`, `MEDICO_SOCIAL` or empty
/// @param structure `ETABLISSEMENT`, `SERVICE` or empty
/// @param publics codes of the publics, or empty
public record Portee(String secteur, String structure, Set<String> publics) {

    public static final Portee PARTOUT = new Portee("", "", Set.of());

    public Portee {
        publics = Set.copyOf(publics);
    }

    /// @param profil of the structure that is rated: a sector, a type, its publics
    public boolean couvre(Portee profil) {
        return (secteur.isEmpty() || secteur.equals(profil.secteur))
                && (structure.isEmpty() || structure.equals(profil.structure))
                && (publics.isEmpty() || publics.stream().anyMatch(profil.publics::contains));
    }
}

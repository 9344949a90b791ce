package fr.unisson.grilles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

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

    /// The three of them.
    public enum Filtre {
        SECTEUR,
        STRUCTURE,
        PUBLICS
    }

    /// Those that say something here.
    public Set<Filtre> filtres() {
        var dits = EnumSet.noneOf(Filtre.class);
        if (!secteur.isEmpty()) dits.add(Filtre.SECTEUR);
        if (!structure.isEmpty()) dits.add(Filtre.STRUCTURE);
        if (!publics.isEmpty()) dits.add(Filtre.PUBLICS);
        return dits;
    }

    /// In the words of the framework, in small letters; empty for everywhere.
    public String enMots() {
        var mots = new ArrayList<String>();
        if (!secteur.isEmpty())
            mots.add(libelle(SecteurDEssms.class, secteur, SecteurDEssms::libelle));
        if (!structure.isEmpty())
            mots.add(libelle(TypeDEssms.class, structure, TypeDEssms::libelle));
        publics.stream()
                .map(c -> libelle(PublicDEssms.class, c, PublicDEssms::libelle))
                .sorted()
                .forEach(mots::add);
        return String.join(", ", mots).toLowerCase(Locale.FRENCH);
    }

    private static <E extends Enum<E>> String libelle(
            Class<E> type, String code, Function<E, String> dit) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(code))
                .map(dit)
                .findFirst()
                .orElse(code);
    }

    /// @param profil of the structure that is rated: a sector, a type, its publics
    public boolean couvre(Portee profil) {
        return (secteur.isEmpty() || secteur.equals(profil.secteur))
                && (structure.isEmpty() || structure.equals(profil.structure))
                && (publics.isEmpty() || publics.stream().anyMatch(profil.publics::contains));
    }
}

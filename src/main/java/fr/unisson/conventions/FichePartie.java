package fr.unisson.conventions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a party says of itself in the convention.
///
/// @param mandat the mandate by which its representative will sign, when known
/// @param missions its own missions
/// @param finessExplique why it has no FINESS number where one would be expected
public record FichePartie(
        String representant,
        String representantQualite,
        @Nullable Long mandat,
        List<String> missions,
        @Nullable String finessExplique,
        List<Long> etablissements) {

    public FichePartie {
        missions = missions.stream().map(String::strip).filter(m -> !m.isEmpty()).toList();
        etablissements = List.copyOf(etablissements);
    }
}

package fr.unisson.actions;

import fr.unisson.actions.domaine.reprise.Correspondance;
import java.util.Map;
import java.util.Set;

/// What the reader decided of a plan read from a file.
///
/// @param personnes the account given to an unknown name
/// @param quandMeme line numbers of the duplicates taken all the same
public record Reglages(
        Correspondance colonnes, Map<String, Long> personnes, Set<Integer> quandMeme) {

    public Reglages {
        personnes = Map.copyOf(personnes);
        quandMeme = Set.copyOf(quandMeme);
    }

    static Reglages de(Correspondance colonnes) {
        return new Reglages(colonnes, Map.of(), Set.of());
    }
}

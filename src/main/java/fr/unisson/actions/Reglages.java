package fr.unisson.actions;

import fr.unisson.actions.domaine.reprise.ChampDuPlan;
import fr.unisson.socle.tableur.Correspondance;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the reader decided of a plan read from a file.
///
/// @param personnes the account given to an unknown name
/// @param quandMeme line numbers of the duplicates taken all the same
/// @param laissees line numbers that the reader leaves in the file; absent from older settings
public record Reglages(
        Correspondance<ChampDuPlan> colonnes,
        Map<String, Long> personnes,
        Set<Integer> quandMeme,
        @Nullable Set<Integer> laissees) {

    public Reglages {
        personnes = Map.copyOf(personnes);
        quandMeme = Set.copyOf(quandMeme);
        laissees = laissees == null ? Set.of() : Set.copyOf(laissees);
    }

    static Reglages de(Correspondance<ChampDuPlan> colonnes) {
        return new Reglages(colonnes, Map.of(), Set.of(), Set.of());
    }

    boolean laisse(int ligne) {
        return laissees != null && laissees.contains(ligne);
    }
}

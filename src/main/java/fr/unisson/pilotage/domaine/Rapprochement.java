package fr.unisson.pilotage.domaine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the party that the words of a text name. It never guesses between two.
public final class Rapprochement {

    private Rapprochement() {}

    /// The party of that very name, whatever its case, accents and signs.
    public static Optional<Long> exact(String dite, Map<Long, String> noms) {
        var mots = normalise(dite);
        if (mots.isEmpty()) return Optional.empty();
        return seule(
                noms.entrySet().stream()
                        .filter(e -> normalise(e.getValue()).equals(mots))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /// The same, or the only party whose name these words hold, or that holds them.
    public static Optional<Long> proche(String dite, Map<Long, String> noms) {
        var exacte = exact(dite, noms);
        var mots = normalise(dite);
        if (exacte.isPresent() || mots.isEmpty()) return exacte;
        return seule(
                noms.entrySet().stream()
                        .filter(e -> tient(mots, normalise(e.getValue())))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean tient(String mots, String nom) {
        return !nom.isEmpty()
                && ((" " + mots + " ").contains(" " + nom + " ")
                        || (" " + nom + " ").contains(" " + mots + " "));
    }

    private static Optional<Long> seule(List<Long> trouvees) {
        return trouvees.size() == 1 ? Optional.of(trouvees.getFirst()) : Optional.empty();
    }

    /// Letters and figures, without case, accents or signs.
    public static String normalise(String nom) {
        return Rythme.sansAccents(nom).replaceAll("[^a-z0-9]+", " ").strip();
    }
}

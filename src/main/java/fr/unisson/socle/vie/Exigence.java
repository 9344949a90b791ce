package fr.unisson.socle.vie;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One named requirement of a passage, read on a `D` (the facts of the moment).
public interface Exigence<D> {

    /// Stable code.
    String name();

    /// What is expected, as an item of a check list.
    String libelle();

    /// Empty when the requirement is met, else the sentence that says what to do.
    Optional<String> manque(D dossier);

    static Optional<String> si(boolean manque, String phrase) {
        return manque ? Optional.of(phrase) : Optional.empty();
    }

    /// `phrase` followed by the names, when there are any.
    static Optional<String> siRestent(Collection<String> noms, String phrase) {
        if (noms.isEmpty()) return Optional.empty();
        boolean phrases = noms.stream().anyMatch(n -> n.endsWith("."));
        return Optional.of(
                phrase
                        + " : "
                        + (phrases ? String.join(" ", noms) : String.join(", ", noms) + "."));
    }

    static boolean vide(@Nullable String texte) {
        return texte == null || texte.isBlank();
    }
}

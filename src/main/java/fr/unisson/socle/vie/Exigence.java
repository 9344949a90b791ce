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

    /// Empty when the requirement is met, else what to do.
    Optional<Manque> manque(D dossier);

    static Optional<Manque> si(boolean manque, String phrase) {
        return manque ? Optional.of(Manque.de(phrase)) : Optional.empty();
    }

    /// `phrase` followed by the names, when there are any.
    static Optional<Manque> siRestent(Collection<String> noms, String phrase) {
        return Manque.siRestent(noms.stream().map(Manque.Reste::nomme).toList(), phrase);
    }

    static boolean vide(@Nullable String texte) {
        return texte == null || texte.isBlank();
    }
}

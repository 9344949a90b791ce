package fr.unisson.socle.vie;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a requirement lacks: what to do, and each thing to which it remains to be done.
///
/// @param phrase a whole sentence when nothing remains one by one
public record Manque(String phrase, List<Reste> restes) {

    /// @param code stable, says what `objet` names: by both, a page finds the place where to mend
    ///   it
    /// @param objet number, identifier or name; null when the code says it all
    public record Reste(String code, @Nullable String objet, String phrase) {

        static Reste nomme(String nom) {
            return new Reste("", null, nom);
        }

        public boolean estUnePhrase() {
            return phrase.endsWith(".");
        }
    }

    public Manque {
        restes = List.copyOf(restes);
    }

    public static Manque de(String phrase) {
        return new Manque(phrase, List.of());
    }

    /// Empty when nothing remains.
    public static Optional<Manque> siRestent(Collection<Reste> restes, String phrase) {
        return restes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Manque(phrase, List.copyOf(restes)));
    }

    /// Where there is room for one sentence only.
    public String enUnePhrase() {
        if (restes.isEmpty()) return phrase;
        boolean phrases = restes.stream().anyMatch(Reste::estUnePhrase);
        var suite =
                restes.stream()
                        .map(Reste::phrase)
                        .collect(Collectors.joining(phrases ? " " : ", "));
        return phrase + " : " + suite + (phrases ? "" : ".");
    }
}

package fr.unisson.socle.web;

import fr.unisson.socle.vie.Passage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rests on an object, told on the page where it is given up, withdrawn or archived. A module
/// that holds to the objects of others offers it as a bean; a page gives the object that would go
/// to `composants/dependances.jte`, and no controller has to know who holds to it.
public interface Dependances {

    /// @param lien where to see them all; empty for what is said in passing
    /// @param suite words of that link
    record Dependance(String phrase, List<String> quoi, String lien, String suite) {
        public Dependance {
            quoi = List.copyOf(quoi);
        }

        /// Worth knowing, with nothing to see.
        public static Dependance enPassant(String phrase) {
            return new Dependance(phrase, List.of(), "", "");
        }
    }

    /// An object, as the journal also names it.
    ///
    /// @param vers the states where a gesture may put it; none when it would go altogether
    record Partant(String module, String type, long id, Set<String> vers) {
        public Partant {
            vers = Set.copyOf(vers);
        }

        public Partant(String module, String type, long id) {
            this(module, type, id, Set.of());
        }

        /// By a passage of its life, whatever it is: who rests on it knows in which states it may.
        public <E extends Enum<E>> Partant par(Passage<E, ?> passage) {
            return vers(passage.destinations().stream().map(Enum::name).toArray(String[]::new));
        }

        public Partant vers(String... etats) {
            return new Partant(module, type, id, Set.of(etats));
        }
    }

    /// Only what the actor may read.
    ///
    /// @param objets that would go together
    List<Dependance> sans(List<Partant> objets);

    /// What all modules say of it.
    ///
    /// @param objet null when nothing goes
    /// @param avec what would go with it
    static List<Dependance> de(@Nullable Partant objet, List<Partant> avec) {
        var tous = Stream.concat(Stream.ofNullable(objet), avec.stream()).toList();
        return tous.isEmpty()
                ? List.of()
                : Cadre.deRequete().map(c -> c.dependances(tous)).orElse(List.of());
    }
}

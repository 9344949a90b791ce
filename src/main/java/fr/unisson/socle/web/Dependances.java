package fr.unisson.socle.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What rests on an object, told on the page where it is given up, withdrawn or archived. A module
/// that holds to the objects of others offers it as a bean; a page gives the object that would go
/// to `composants/dependances.jte`, and no controller has to know who holds to it.
public interface Dependances {

    /// @param lien where to see them all
    /// @param suite words of that link
    record Dependance(String phrase, List<String> quoi, String lien, String suite) {
        public Dependance {
            quoi = List.copyOf(quoi);
        }
    }

    /// An object, as the journal also names it.
    record Partant(String module, String type, long id) {}

    /// Only what the actor may read.
    List<Dependance> sans(Partant objet);

    /// What all modules say of it.
    ///
    /// @param objet null when nothing goes
    static List<Dependance> de(@Nullable Partant objet) {
        return objet == null
                ? List.of()
                : Cadre.deRequete().map(c -> c.dependances(objet)).orElse(List.of());
    }
}

package fr.unisson.boucles;

import fr.unisson.actions.Origine;
import java.util.List;

/// A kind of rating, by its module, as a bean. Called inside a transaction of the reader: it tells
/// what they may read, of closed ratings alone. A rating that goes on is not there at all, not even
/// by its title.
public interface SourceDeNotes {

    /// Names it in an address: `evaluations`.
    String code();

    /// "Évaluation conjointe"
    String libelle();

    /// The closed ratings that the reader may read.
    List<Long> closes();

    /// Every mark of the closed ratings of what this one rates, its own among them; none when it is
    /// not closed or may not be read.
    List<NoteClose> autour(long cotation);

    /// Names what the actions born of a mark will come from, when nothing does yet.
    default Origine.Objet nommer(NoteClose note) {
        throw new IllegalStateException("A mark without a name: " + note.boucle());
    }
}

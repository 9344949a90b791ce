package fr.unisson.boucles;

import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.boucles.domaine.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mark, what was undertaken because of it, and the mark that followed.
///
/// @param reservee an action was born of it that the reader may not read, and none that they may
/// @param avant low marks of the same series before it, that this one stands for
/// @param apres null when the point was not rated again
public record Suite(
        NoteClose note,
        List<SuiteDeConstat> actions,
        boolean reservee,
        int avant,
        @Nullable NoteClose apres) {

    public Suite {
        actions = List.copyOf(actions);
    }

    Suite avecAvant(int nombre, List<SuiteDeConstat> toutes, boolean uneReservee) {
        return new Suite(note, toutes, toutes.isEmpty() && uneReservee, nombre, apres);
    }

    public Issue issue() {
        return Issue.de(note, apres);
    }
}

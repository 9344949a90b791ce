package fr.unisson.boucles;

import fr.unisson.actions.SuiteDeConstat;
import fr.unisson.boucles.domaine.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mark, what was undertaken because of it, and the mark that followed.
///
/// @param apres null when the point was not rated again
public record Suite(NoteClose note, List<SuiteDeConstat> actions, @Nullable NoteClose apres) {

    public Suite {
        actions = List.copyOf(actions);
    }

    public Issue issue() {
        return Issue.de(note, apres);
    }
}

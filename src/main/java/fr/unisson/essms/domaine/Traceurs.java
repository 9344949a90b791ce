package fr.unisson.essms.domaine;

import fr.unisson.grilles.Moyennes;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/// How the marks of several traced persons become the note of one element of chapter 1.
///
/// No published source says whether means are taken element by element across persons, or person by
/// person first. This function is the only one that knows: the note of an element is the mean of
/// the persons who answered it, so that someone who answered little weighs on what was answered
/// alone.
public final class Traceurs {

    private Traceurs() {}

    /// @param cotes of one element, one per person at most; those out of averages are left out
    public static Optional<BigDecimal> note(Collection<Cote> cotes) {
        return Moyennes.exacte(cotes.stream().flatMap(c -> c.points().stream()).toList());
    }
}

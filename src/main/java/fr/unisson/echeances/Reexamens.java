package fr.unisson.echeances;

import fr.unisson.echeances.donnees.ReexamensSql;
import fr.unisson.socle.Dates;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// The round of a timer over what may have changed, instead of over everything: triggers mark the
/// objects that a write concerns, and the first run of a day marks them all, for what the calendar
/// alone changes and for what no trigger tells.
///
/// A mark goes first thing in the transaction that treats its object. So one that fails, or that a
/// killed node left aside, keeps its mark; and one written meanwhile is marked again.
@Component
public class Reexamens {

    private final ReexamensSql marques;
    private final UnParUn unParUn;
    private final Clock horloge;

    Reexamens(ReexamensSql marques, UnParUn unParUn, Clock horloge) {
        this.marques = marques;
        this.unParUn = unParUn;
        this.horloge = horloge;
    }

    /// One run, as the platform.
    ///
    /// @param travail what its objects are marked for
    /// @param quoi what is done, for the logs
    /// @param tous marked by the first run of a day
    /// @param examen in a transaction of its own; what it could not do, the next run does
    /// @return how many objects were looked at
    public int passer(
            String travail, String quoi, Supplier<List<Long>> tous, Consumer<Long> examen) {
        return unParUn.compter(
                quoi,
                () -> {
                    if (marques.commencerLeJour(travail, Dates.jourDe(horloge.instant()))) {
                        marques.marquer(travail, tous.get());
                    }
                    return marques.marques(travail);
                },
                un -> {
                    if (!marques.demarquer(travail, un)) return 0;
                    examen.accept(un);
                    return 1;
                });
    }
}

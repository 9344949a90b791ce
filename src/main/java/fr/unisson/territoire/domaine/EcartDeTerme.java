package fr.unisson.territoire.domaine;

import fr.unisson.socle.Dates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A specific convention that outlives its framework: allowed, and said before it happens.
public final class EcartDeTerme {

    private EcartDeTerme() {}

    /// @param fin end of the specific convention, null without end
    /// @param finDuCadre end of the framework, null without end
    public static Optional<String> dire(@Nullable LocalDate fin, @Nullable LocalDate finDuCadre) {
        if (finDuCadre == null || (fin != null && !fin.isAfter(finDuCadre))) {
            return Optional.empty();
        }
        return Optional.of(
                (fin == null ? "Elle n’a pas de terme" : "Elle finit le " + Dates.jour(fin))
                        + ", après sa convention-cadre, qui finit le "
                        + Dates.jour(finDuCadre)
                        + ". Relisez ce que le texte prévoit à la fin du cadre.");
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A convention at the other end of a link.
///
/// @param finitAvecLeCadre the text of the specific convention says that it ends with its framework
/// @param effet day of effect, once it is known
public record ConventionLiee(
        ConventionId id,
        @Nullable String numero,
        String titre,
        EtatConvention etat,
        LienDeConvention lien,
        boolean finitAvecLeCadre,
        @Nullable LocalDate effet) {

    public String adresse() {
        return "/conventions/" + id;
    }

    /// Neither in force nor ended: somebody still works on it, or it waits for its day.
    public boolean enCours() {
        return etat.compareTo(EtatConvention.SIGNEE) <= 0;
    }
}

package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierEnVigueur.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionEnVigueur;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A convention that had entered into force changed state. Heard within the same transaction.
///
/// @param titre the role under which it was asked, and the party for which
public record ConventionEnVigueurFranchie(
        ConventionId convention,
        TransitionEnVigueur transition,
        EtatConvention de,
        EtatConvention vers,
        Tenu titre,
        @Nullable String motif,
        Saisie saisie,
        Instant le) {

    /// True when it has just ended, or was withdrawn; its archive comes after.
    public boolean metFin() {
        return vers.close() && vers != EtatConvention.ARCHIVEE;
    }
}

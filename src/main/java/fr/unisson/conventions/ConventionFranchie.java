package fr.unisson.conventions;

import fr.unisson.conventions.Participation.Tenu;
import fr.unisson.conventions.domaine.DossierConvention.Saisie;
import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A convention changed state. Heard within the same transaction, so that the effects of a passage
/// stand or fall with it.
///
/// @param de null at its birth
/// @param titre the role under which it was asked, and the party for which
/// @param saisie what was given with the request
public record ConventionFranchie(
        ConventionId convention,
        TransitionConvention transition,
        @Nullable EtatConvention de,
        EtatConvention vers,
        Tenu titre,
        @Nullable String motif,
        Saisie saisie,
        Instant le) {}

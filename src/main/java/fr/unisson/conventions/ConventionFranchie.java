package fr.unisson.conventions;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.TransitionConvention;
import org.jspecify.annotations.Nullable;

/// A convention changed state. Heard within the same transaction, so that the effects of a passage
/// stand or fall with it.
///
/// @param de null at its birth
public record ConventionFranchie(
        ConventionId convention,
        TransitionConvention transition,
        @Nullable EtatConvention de,
        EtatConvention vers,
        @Nullable String motif) {}

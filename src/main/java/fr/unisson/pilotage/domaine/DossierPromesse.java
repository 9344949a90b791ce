package fr.unisson.pilotage.domaine;

import org.jspecify.annotations.Nullable;

/// The facts of the moment of a passage of a promise.
///
/// @param conventionEngagee its convention is in force, suspended or not
/// @param attribuee somebody answers for it
/// @param note what is said with the passage
/// @param acte the decision or the amendment that decides it
public record DossierPromesse(
        boolean conventionEngagee, boolean attribuee, @Nullable String note, String acte) {}

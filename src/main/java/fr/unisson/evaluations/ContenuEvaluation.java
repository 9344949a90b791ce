package fr.unisson.evaluations;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.grilles.GrilleId;
import org.jspecify.annotations.Nullable;

/// What a session is about, fixed when it is prepared.
///
/// @param instance the body that is rated, null when there is none
public record ContenuEvaluation(
        String titre, String objet, @Nullable InstanceId instance, GrilleId grille) {}

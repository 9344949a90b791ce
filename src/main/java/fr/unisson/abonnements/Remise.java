package fr.unisson.abonnements;

import org.jspecify.annotations.Nullable;

/// What came of one call.
///
/// @param reponse HTTP status, null when no answer came
/// @param erreur why none came, in French; empty otherwise
record Remise(@Nullable Integer reponse, String erreur) {

    boolean faite() {
        var statut = reponse;
        return statut != null && statut >= 200 && statut < 300;
    }
}

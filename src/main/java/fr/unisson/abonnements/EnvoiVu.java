package fr.unisson.abonnements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the log of a subscription.
///
/// @param reponse HTTP status of the last answer, null when none came
/// @param erreur why none came, empty otherwise
public record EnvoiVu(
        long id,
        long abonnement,
        GenreDEvenement genre,
        long objet,
        String etat,
        Instant survenuLe,
        Statut statut,
        int essais,
        Instant prochainLe,
        @Nullable Instant dernierEssaiLe,
        @Nullable Integer reponse,
        String erreur) {

    public enum Statut {
        EN_ATTENTE,
        REMIS,
        ABANDONNE
    }
}

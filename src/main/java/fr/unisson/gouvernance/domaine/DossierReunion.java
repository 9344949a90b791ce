package fr.unisson.gouvernance.domaine;

import java.time.LocalDate;
import java.util.List;

/// The facts on which the passages of a meeting are decided.
///
/// @param pointsOuverts titles of the points on the agenda not yet dealt with
/// @param convoques people who would receive the invitation
/// @param lieuDit a place or a link is known
public record DossierReunion(
        int points,
        List<String> pointsOuverts,
        int convoques,
        boolean lieuDit,
        LocalDate jour,
        LocalDate aujourdhui,
        EtatDuQuorum quorum,
        EtatDeLApprobation approbation) {

    public DossierReunion {
        pointsOuverts = List.copyOf(pointsOuverts);
    }
}

package fr.unisson.essms.domaine;

import java.util.List;

/// The facts on which a self-evaluation is closed.
///
/// @param restants elements that are not rated
/// @param aReprendre elements marked to be seen again
/// @param sansAction codes of the imperative criteria below 4 from which no action comes
/// @param aPlanifier codes of those whose action lacks a pilot or a due date
public record DossierAutoevaluation(
        int restants, int aReprendre, List<String> sansAction, List<String> aPlanifier) {

    public DossierAutoevaluation {
        sansAction = List.copyOf(sansAction);
        aPlanifier = List.copyOf(aPlanifier);
    }
}

package fr.unisson.essms.domaine;

import java.util.List;

/// The facts on which a self-evaluation is closed.
///
/// @param restants elements that are not rated
/// @param aReprendre elements marked to be seen again
/// @param sansAction codes of the imperative criteria below 4 from which no action comes
public record DossierAutoevaluation(int restants, int aReprendre, List<String> sansAction) {

    public DossierAutoevaluation {
        sansAction = List.copyOf(sansAction);
    }
}

package fr.unisson.croisees.web;

import fr.unisson.evaluations.web.QuestionPosee;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// One's own grid, to fill then to give.
///
/// @param pour the party, or the reader
/// @param avant last day to give it
/// @param petit the reader is a users' representative, of whom there may be fewer than three
public record PageGrilleCroisee(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String pour,
        boolean petit,
        String avant,
        List<Partie> parties,
        int faites,
        int total,
        boolean facile,
        Erreurs erreurs) {

    /// A root domain of the grid.
    public record Partie(String nom, String aide, List<QuestionPosee> questions) {
        public Partie {
            questions = List.copyOf(questions);
        }
    }

    public PageGrilleCroisee {
        parties = List.copyOf(parties);
    }
}

package fr.unisson.evaluations.web;

import fr.unisson.evaluations.web.PageNotation.Question;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;

/// A whole grid on paper, or the typing of one sheet.
///
/// @param nom whose sheet is typed, empty for the sheet to print
/// @param dejaSaisie something was typed for this person before: it is not shown again
public record PagePapier(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String objet,
        String nom,
        boolean dejaSaisie,
        boolean aUnFacile,
        boolean facile,
        List<Partie> parties,
        Erreurs erreurs) {

    public PagePapier {
        parties = List.copyOf(parties);
    }

    public record Partie(String nom, List<Question> questions) {

        public Partie {
            questions = List.copyOf(questions);
        }
    }
}

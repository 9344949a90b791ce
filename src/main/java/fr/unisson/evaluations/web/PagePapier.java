package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole grid on paper, or the typing of one sheet.
///
/// @param nom whose sheet is typed, empty for the sheet to print
/// @param minimum below which the figures of a college ask for everybody's agreement
/// @param dejaSaisie something was typed for this person before: it is not shown again
public record PagePapier(
        Fil fil,
        String adresse,
        String retour,
        String titre,
        String objet,
        String nom,
        boolean dejaSaisie,
        int minimum,
        boolean aUnFacile,
        boolean facile,
        List<Partie> parties,
        Erreurs erreurs) {

    public PagePapier {
        parties = List.copyOf(parties);
    }

    /// @param mots what was just typed in it
    public record BlocNotes(String champ, String mots) {}

    /// @param blocNotes null when its domain has none
    public record Partie(String nom, List<QuestionPosee> questions, @Nullable BlocNotes blocNotes) {

        public Partie {
            questions = List.copyOf(questions);
        }
    }
}

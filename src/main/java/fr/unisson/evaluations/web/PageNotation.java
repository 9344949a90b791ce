package fr.unisson.evaluations.web;

import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One domain to answer.
///
/// @param faites how many items the reader has answered, of `total`
/// @param aUnFacile the grid is also written in easy-to-read French
/// @param precedent the domain before, or the page of the session
/// @param blocNotes what the reader wrote in the note-pad of the domain, null when it has none
public record PageNotation(
        Fil fil,
        String adresse,
        String titre,
        String domaine,
        String nom,
        String aide,
        int rang,
        List<Etape> etapes,
        List<QuestionPosee> questions,
        int faites,
        int total,
        boolean aUnFacile,
        boolean facile,
        String precedent,
        @Nullable String blocNotes,
        Erreurs erreurs) {

    public static final String BLOC_NOTES = "bloc-notes";

    public PageNotation {
        etapes = List.copyOf(etapes);
        questions = List.copyOf(questions);
    }

    /// @param manquent how many of its items wait for an answer
    public record Etape(String nom, String lien, boolean ici, int manquent) {}
}

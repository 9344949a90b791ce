package fr.unisson.evolutions.web;

import fr.unisson.conventions.EvaluationPrecedente;
import fr.unisson.conventions.web.TeteConvention;
import fr.unisson.evolutions.SuitesDeLaFin.Suite;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Pastille;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of what follows a convention.
///
/// @param phrase what happens at the term, in one sentence
/// @param fin end of the current period in words, null without term
/// @param liees the conventions before and after this one
/// @param emporte what the replacement would do to what hangs from it
/// @param evaluations what the parties made of this one
/// @param partDuModele its articles are the model's, not a copy of this one's
/// @param parDAutres it can be prepared, not by this reader
/// @param titre proposed for the convention that follows
public record PageSuite(
        TeteConvention tete,
        String phrase,
        @Nullable String fin,
        List<Liee> liees,
        List<Suite> emporte,
        List<EvaluationPrecedente.Lue> evaluations,
        boolean preparable,
        boolean partDuModele,
        boolean parDAutres,
        String titre,
        SuiteForm form,
        Erreurs erreurs) {

    /// @param aReprendre commitments that wait for a decision
    public record Liee(String quoi, String titre, String adresse, Pastille etat, int aReprendre) {}

    public PageSuite {
        liees = List.copyOf(liees);
        emporte = List.copyOf(emporte);
        evaluations = List.copyOf(evaluations);
    }
}

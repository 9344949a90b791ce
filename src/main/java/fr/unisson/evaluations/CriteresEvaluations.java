package fr.unisson.evaluations;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.SourceDeRecherche.Mots;
import org.jspecify.annotations.Nullable;

/// Which sessions a list shows.
///
/// @param miennes where the reader rates or facilitates
/// @param organisation who holds them, all those that the reader reads when null
public record CriteresEvaluations(
        String mots,
        @Nullable EtatEvaluation etat,
        boolean miennes,
        @Nullable OrganisationId organisation) {

    public static final CriteresEvaluations TOUTES = new CriteresEvaluations("", null, false, null);

    public String motifs() {
        return new Mots(mots).motifs();
    }
}

package fr.unisson.conventions;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.domaine.EtatConvention;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What to list; everything the actor may see when nothing is asked.
///
/// @param texte words of the title, the number or a party's name
public record CritereConventions(
        @Nullable String texte, Set<EtatConvention> etats, @Nullable OrganisationId organisation) {

    public static final CritereConventions TOUT = new CritereConventions(null, Set.of(), null);

    public CritereConventions {
        etats = Set.copyOf(etats);
    }
}

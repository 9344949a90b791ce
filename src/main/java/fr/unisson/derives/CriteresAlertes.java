package fr.unisson.derives;

import fr.unisson.derives.domaine.EtatAlerte;
import fr.unisson.derives.domaine.GenreAlerte;
import org.jspecify.annotations.Nullable;

/// Which alerts of a convention to list.
///
/// @param ouvertes those that still expect something; `etat` is more precise
public record CriteresAlertes(
        boolean ouvertes, @Nullable EtatAlerte etat, @Nullable GenreAlerte genre) {

    public static final CriteresAlertes TOUTES = new CriteresAlertes(false, null, null);
    public static final CriteresAlertes OUVERTES = new CriteresAlertes(true, null, null);
}

package fr.unisson.gouvernance;

import fr.unisson.gouvernance.domaine.EtatAvis;
import org.jspecify.annotations.Nullable;

/// Which opinions a list shows.
///
/// @param q words of the object or the text
/// @param siege only those of bodies where the actor sits
/// @param donnes only those already given
public record CriteresAvis(
        String q,
        @Nullable InstanceId instance,
        @Nullable EtatAvis etat,
        @Nullable MatiereAvis matiere,
        boolean enRetard,
        boolean siege,
        boolean donnes) {

    public static final CriteresAvis TOUS =
            new CriteresAvis("", null, null, null, false, false, false);

    public static CriteresAvis de(InstanceId instance) {
        return new CriteresAvis("", instance, null, null, false, false, false);
    }
}

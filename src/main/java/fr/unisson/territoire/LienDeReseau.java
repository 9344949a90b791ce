package fr.unisson.territoire;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A convention as a link between organisations.
///
/// @param titre null when the reader may know of the link and not read the convention
public record LienDeReseau(
        long convention,
        @Nullable String titre,
        String modele,
        EtatConvention etat,
        Provenance provenance,
        @Nullable LocalDate fin,
        List<Partie> parties) {

    public record Partie(long organisation, String nom) {}

    public LienDeReseau {
        parties = List.copyOf(parties);
    }
}

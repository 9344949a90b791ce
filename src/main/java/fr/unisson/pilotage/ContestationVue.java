package fr.unisson.pilotage;

import fr.unisson.pilotage.domaine.EtatContestation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A party does not share what another one reported.
///
/// @param parClos who closed it, with `conclusion` and `acte`; null while it is open
public record ContestationVue(
        long id,
        PromesseId promesse,
        long partie,
        String nomPartie,
        @Nullable String par,
        String motif,
        EtatContestation etat,
        int version,
        Instant le,
        @Nullable String parClos,
        String conclusion,
        String acte,
        @Nullable Long decision,
        @Nullable Instant closeLe) {

    public boolean ouverte() {
        return etat == EtatContestation.OUVERTE;
    }
}

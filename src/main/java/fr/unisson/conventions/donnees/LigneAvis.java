package fr.unisson.conventions.donnees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An opinion asked of a consultative body.
///
/// @param sens `FAVORABLE`, `AVEC_RESERVES`, `DEFAVORABLE` or `NON_RENDU`; null until received
public record LigneAvis(
        long id,
        long validation,
        long partie,
        String instance,
        @Nullable String sens,
        @Nullable LocalDate rendu,
        String texte,
        @Nullable Long fichier,
        @Nullable String reponse) {

    public boolean attendu() {
        return sens == null;
    }

    /// An opinion given is owed an answer, whatever it says.
    public boolean sansReponse() {
        return sens != null && !sens.equals("NON_RENDU") && reponse == null;
    }
}

package fr.unisson.conventions;

import fr.unisson.documents.Fichier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An existing diagnosis that feeds the convention.
///
/// @param fichier identifier of a deposited file
public record NouveauDiagnostic(
        String intitule,
        String source,
        @Nullable LocalDate etabliLe,
        String resume,
        @Nullable String lien,
        @Nullable Long fichier) {

    NouveauDiagnostic avec(Fichier recu) {
        return new NouveauDiagnostic(intitule, source, etabliLe, resume, lien, recu.id().valeur());
    }
}

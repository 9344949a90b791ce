package fr.unisson.gouvernance;

import fr.unisson.documents.Fichier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is asked to record a mandate.
///
/// @param donneurMandat the giver's own mandate, when it is recorded here
/// @param donneur the giver in words, when it is not
public record NouveauMandat(
        long organisation,
        @Nullable Long compte,
        String titulaire,
        String fonction,
        SourceMandat source,
        @Nullable MandatId donneurMandat,
        String donneur,
        Set<Matiere> matieres,
        @Nullable BigDecimal plafond,
        LocalDate debut,
        @Nullable LocalDate fin,
        boolean sousDelegation,
        @Nullable Long fichier) {

    public NouveauMandat {
        matieres = Set.copyOf(matieres);
    }

    NouveauMandat avec(Fichier acte) {
        return new NouveauMandat(
                organisation,
                compte,
                titulaire,
                fonction,
                source,
                donneurMandat,
                donneur,
                matieres,
                plafond,
                debut,
                fin,
                sousDelegation,
                acte.id().valeur());
    }
}

package fr.unisson.gouvernance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A power to sign for an organisation, as recorded. Copied whole into the evidence of a signature.
///
/// @param compte the holder's account, none for somebody known by name only
/// @param donneur who gave it, in words; empty when the law or the statutes did
/// @param fichier the act that proves it
/// @param dernierJour last day on which it can be used as known today, its giver's included
public record Mandat(
        MandatId id,
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
        @Nullable Long fichier,
        @Nullable Cloture cloture,
        @Nullable LocalDate dernierJour) {

    /// How early an end is announced.
    public static final int PREAVIS_JOURS = 90;

    /// An end before the planned one.
    ///
    /// @param aCompterDu first day without power
    public record Cloture(Genre genre, LocalDate aCompterDu, String raison) {

        public enum Genre {
            REVOCATION("Révoqué"),
            DEPART("Le titulaire a quitté sa fonction");

            private final String libelle;

            Genre(String libelle) {
                this.libelle = libelle;
            }

            public String libelle() {
                return libelle;
            }
        }
    }

    public Mandat {
        matieres = Set.copyOf(matieres);
    }

    public boolean termine(LocalDate jour) {
        return dernierJour != null && dernierJour.isBefore(jour);
    }

    /// Ends within ninety days: time to prepare the next one.
    public boolean finitBientot(LocalDate jour) {
        return dernierJour != null
                && !termine(jour)
                && !dernierJour.isAfter(jour.plusDays(PREAVIS_JOURS));
    }
}

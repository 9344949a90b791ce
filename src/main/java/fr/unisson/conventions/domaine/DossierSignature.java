package fr.unisson.conventions.domaine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a signature looks at, at the click and not at the invitation.
///
/// @param jour local day in Europe/Paris
/// @param empreinteAffichee digest of the text the page showed
/// @param mandat power of the signatory (or of the delegate, when delegating)
/// @param tourArrive false when the convention sets an order and someone signs before
/// @param partieDepositaire party of the person who uploaded a copy
public record DossierSignature(
        LocalDate jour,
        String empreinteAffichee,
        String empreinteCourante,
        @Nullable Mandat mandat,
        boolean texteLuEnEntier,
        boolean consentement,
        boolean codeValide,
        boolean tourArrive,
        @Nullable LocalDate limite,
        @Nullable Long copie,
        @Nullable LocalDate dateCopie,
        @Nullable Long partieDepositaire,
        @Nullable Long partieDeLActeur) {

    /// A power to sign, between two days included; no end means until revoked.
    public record Mandat(LocalDate debut, @Nullable LocalDate fin, boolean couvreLesConventions) {

        public boolean valide(LocalDate jour) {
            return couvreLesConventions
                    && !jour.isBefore(debut)
                    && (fin == null || !jour.isAfter(fin));
        }
    }
}

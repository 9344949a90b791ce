package fr.unisson.gouvernance;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody's seat in a body, from a day to another: « membre » in pages. It gives no right to sign
/// ([Mandat] does) and needs no account.
///
/// @param place its number in the body: those who sit there one after the other share it
/// @param suppleantDe the place it is a substitute of; null for a full member
/// @param compte null without account
/// @param nom empty when the place is vacant
/// @param courriel of somebody without account; for invitations, to those who run the body only
/// @param succedeA the one before in the same place
public record Siege(
        SiegeId id,
        int version,
        InstanceId instance,
        int place,
        College college,
        @Nullable Integer suppleantDe,
        FonctionSiege fonction,
        @Nullable OrganisationId organisation,
        @Nullable CompteId compte,
        String nom,
        String courriel,
        String designePar,
        Designation designation,
        LocalDate debut,
        @Nullable LocalDate fin,
        String finMotif,
        @Nullable SiegeId succedeA) {

    /// How long before its end a seat asks for care.
    public static final int PREAVIS_JOURS = 90;

    public boolean vacant() {
        return nom.isEmpty();
    }

    public boolean titulaire() {
        return suppleantDe == null;
    }

    public boolean enVigueur(LocalDate jour) {
        return !debut.isAfter(jour) && (fin == null || !fin.isBefore(jour));
    }

    /// Somebody sits, and the last day comes within [#PREAVIS_JOURS].
    public boolean finitBientot(LocalDate jour) {
        return enVigueur(jour)
                && !vacant()
                && fin != null
                && !fin.isAfter(jour.plusDays(PREAVIS_JOURS));
    }

    /// Counts where the body decides: quorum, balance. Guests and the facilitator do not; the
    /// direction of an establishment sits in its CVS without a voice (CASF, art. D. 311-9).
    public boolean delibere(NatureInstance nature) {
        return fonction != FonctionSiege.INVITE
                && college != College.FACILITATEUR
                && !(nature == NatureInstance.CVS && college == College.DIRECTION);
    }
}

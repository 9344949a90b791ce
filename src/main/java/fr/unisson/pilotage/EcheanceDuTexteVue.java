package fr.unisson.pilotage;

import fr.unisson.conventions.ConventionId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A date that the text holds, with what is to be done by then.
///
/// @param partie who answers for it; the committee when null
/// @param dite the date that the text gave when it was set
/// @param faiteLe null while it is to be done
/// @param tenue somebody said that it was done; else it was closed, because the text or the parties
///   changed
public record EcheanceDuTexteVue(
        long id,
        ConventionId convention,
        NatureDEcheance nature,
        String objet,
        @Nullable Long partie,
        @Nullable String nomPartie,
        LocalDate pourLe,
        @Nullable LocalDate dite,
        @Nullable Instant faiteLe,
        boolean tenue,
        String note) {

    public boolean faite() {
        return faiteLe != null;
    }

    public boolean passee(LocalDate jour) {
        return !faite() && pourLe.isBefore(jour);
    }

    public String qui() {
        return nomPartie == null ? "Le comité de pilotage" : nomPartie;
    }

    public String adresse() {
        return "/conventions/" + convention + "/echeances/" + id;
    }
}

package fr.unisson.gouvernance;

import fr.unisson.annuaire.OrganisationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which decisions of a register to list.
///
/// @param organisation one that bears the instance; all those the actor reads when null
/// @param texte words of the text or the number
/// @param retard past due only, as of `jour`
public record CriteresDecisions(
        @Nullable OrganisationId organisation,
        @Nullable InstanceId instance,
        @Nullable ReunionId reunion,
        @Nullable String texte,
        @Nullable EtatDecision etat,
        @Nullable Integer annee,
        boolean retard,
        LocalDate jour) {

    public static CriteresDecisions de(InstanceId instance) {
        return new CriteresDecisions(null, instance, null, null, null, null, false, LocalDate.MIN);
    }

    public static CriteresDecisions de(ReunionId reunion) {
        return new CriteresDecisions(null, null, reunion, null, null, null, false, LocalDate.MIN);
    }
}

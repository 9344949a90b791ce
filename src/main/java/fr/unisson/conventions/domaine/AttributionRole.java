package fr.unisson.conventions.domaine;

import static fr.unisson.conventions.domaine.RoleConvention.*;

import fr.unisson.socle.vie.Motif;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who may give which role: each party names its own people, the facilitator the others.
public final class AttributionRole {

    /// Roles that speak or act for one party.
    private static final Set<RoleConvention> DE_PARTIE =
            EnumSet.of(REFERENT, SECRETAIRE, SIGNATAIRE, MEMBRE_COPIL);

    private static final Set<RoleConvention> COMMUNS =
            EnumSet.of(ANIMATEUR, REPRESENTANT_USAGERS, MEMBRE_COPIL, PRESIDENT_COPIL, OBSERVATEUR);

    private AttributionRole() {}

    /// @param partieDuReferent the party for which the person who asks is a referent, null when
    ///   none
    /// @param partie the party for which the role is given, null for a common role
    public static Optional<Motif> refus(
            boolean animateur,
            @Nullable Long partieDuReferent,
            RoleConvention role,
            @Nullable Long partie) {
        if (partie != null) {
            if (!DE_PARTIE.contains(role) && role != REPRESENTANT_USAGERS)
                return motif("Ce rôle n’est pas tenu au nom d’une partie.");
            return partie.equals(partieDuReferent)
                    ? Optional.empty()
                    : motif("Chaque partie désigne elle-même ses représentants.");
        }
        if (!COMMUNS.contains(role)) return motif("Ce rôle est tenu au nom d’une partie.");
        return animateur ? Optional.empty() : motif("L’animateur attribue ce rôle.");
    }

    private static Optional<Motif> motif(String phrase) {
        return Optional.of(new Motif(Motif.ROLE, phrase));
    }
}

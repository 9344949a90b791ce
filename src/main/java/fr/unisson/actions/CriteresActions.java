package fr.unisson.actions;

import fr.unisson.acces.CompteId;
import fr.unisson.actions.domaine.EtatAction;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which actions of an organisation to list.
///
/// @param texte words of the title or the description, or the number
/// @param etats states to keep, all when empty
/// @param retard only those whose date is past: of the work, or of the check of its effect
/// @param miennes only those the actor pilots or contributes to
public record CriteresActions(
        @Nullable String texte,
        Set<EtatAction> etats,
        @Nullable CompteId pilote,
        @Nullable Priorite priorite,
        boolean retard,
        boolean miennes) {

    public static final CriteresActions TOUTES =
            new CriteresActions(null, Set.of(), null, null, false, false);

    static final CriteresActions EN_RETARD =
            new CriteresActions(null, Set.of(), null, null, true, false);

    public CriteresActions {
        etats = Set.copyOf(etats);
    }
}

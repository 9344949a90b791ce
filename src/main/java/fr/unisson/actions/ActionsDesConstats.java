package fr.unisson.actions;

import fr.unisson.socle.web.Suites;
import java.util.List;

/// What the page of a finding shows of the actions that come from it.
public interface ActionsDesConstats {

    /// @param autres objects that belong to the finding, whose actions are listed with its own
    Suites de(Origine.Objet constat, List<Origine.Objet> autres);

    default Suites de(Origine.Objet constat) {
        return de(constat, List.of());
    }
}

package fr.unisson.audits.domaine;

import java.util.List;

/// The facts that a passage of an audit looks at.
///
/// @param auditeurs how many were named
/// @param observations how many were entered
/// @param incompletes those in which something is not answered, by their mark
public record DossierAudit(int auditeurs, int observations, List<String> incompletes) {

    public DossierAudit {
        incompletes = List.copyOf(incompletes);
    }
}

package fr.unisson.audits;

import fr.unisson.acces.CompteId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be written of an audit while it goes on.
///
/// @param cible the rate aimed at, in percent; null when it was not readable
/// @param attendues how many files or observations are expected
public record ContenuAudit(
        String titre,
        @Nullable BigDecimal cible,
        @Nullable Integer attendues,
        @Nullable LocalDate debut,
        @Nullable LocalDate fin,
        Set<CompteId> auditeurs) {

    public ContenuAudit {
        auditeurs = Set.copyOf(auditeurs);
    }
}

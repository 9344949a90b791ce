package fr.unisson.audits;

import fr.unisson.grilles.GrilleId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An audit to prepare: what will not change of it, and what may.
///
/// @param conformeDes the lowest points of an answer that count as conform
/// @param premier the first round, for a second one
public record NouvelAudit(
        GrilleId grille,
        ObjetAudite objet,
        BigDecimal conformeDes,
        @Nullable AuditId premier,
        ContenuAudit contenu) {}

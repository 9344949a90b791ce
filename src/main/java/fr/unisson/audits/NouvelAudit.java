package fr.unisson.audits;

import fr.unisson.grilles.GrilleId;
import java.math.BigDecimal;
import java.time.YearMonth;
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
        @Nullable Mensuel mensuel,
        ContenuAudit contenu) {

    /// One month of a series.
    public record Mensuel(SerieId serie, YearMonth mois) {}

    /// One that stands alone, or is the first of two rounds.
    public static NouvelAudit de(
            GrilleId grille, ObjetAudite objet, BigDecimal conformeDes, ContenuAudit contenu) {
        return new NouvelAudit(grille, objet, conformeDes, null, null, contenu);
    }
}

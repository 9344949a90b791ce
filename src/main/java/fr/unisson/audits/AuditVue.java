package fr.unisson.audits;

import fr.unisson.acces.CompteId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.grilles.GrilleId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An audit.
///
/// @param premier the first round, when this is the second one
/// @param second the second round, when it was prepared
/// @param cible the rate aimed at, in percent
/// @param conformeDes the lowest points of an answer that count as conform
/// @param saisies how many observations were entered
/// @param serie the series of which it is one month
public record AuditVue(
        AuditId id,
        OrganisationId organisation,
        GrilleId grille,
        String nomGrille,
        String titre,
        ObjetAudite objet,
        @Nullable AuditId premier,
        @Nullable AuditId second,
        BigDecimal cible,
        BigDecimal conformeDes,
        int attendues,
        LocalDate debut,
        LocalDate fin,
        EtatAudit etat,
        int version,
        Set<CompteId> auditeurs,
        int saisies,
        @Nullable Instant closLe,
        @Nullable SerieId serie,
        @Nullable YearMonth mois) {

    public AuditVue {
        auditeurs = Set.copyOf(auditeurs);
    }

    public int tour() {
        return premier == null ? 1 : 2;
    }

    public String adresse() {
        return "/audits/" + id;
    }
}

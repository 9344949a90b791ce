package fr.unisson.evolutions;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Filiation;
import fr.unisson.conventions.PartieVue;
import fr.unisson.conventions.Parties;
import fr.unisson.conventions.TermesDesConventions;
import fr.unisson.conventions.domaine.Terme;
import fr.unisson.evolutions.domaine.EtapeDuRenouvellement;
import fr.unisson.evolutions.donnees.RenouvellementSql;
import fr.unisson.evolutions.donnees.RenouvellementSql.Opposition;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Whether a period that ends is followed by another with nothing to do.
@Component
class ReconductionsTacites {

    private final TermesDesConventions termes;
    private final Parties parties;
    private final Filiation filiation;
    private final RenouvellementSql renouvellements;

    ReconductionsTacites(
            TermesDesConventions termes,
            Parties parties,
            Filiation filiation,
            RenouvellementSql renouvellements) {
        this.termes = termes;
        this.parties = parties;
        this.filiation = filiation;
        this.renouvellements = renouvellements;
    }

    /// The last day to oppose has passed, and enough parties go on.
    boolean acquise(ConventionId id, LocalDate jour) {
        var terme = termes.trouver(id).filter(t -> t.issue().tacite()).orElse(null);
        var fin = terme == null ? null : terme.fin();
        return terme != null
                && fin != null
                && jour.isAfter(limite(terme, fin))
                && filiation.relais(id, fin).isEmpty()
                && !empechee(id, fin);
    }

    /// Those who opposed leave fewer than two: nothing is left to oppose (model, article 20.2).
    boolean empechee(ConventionId id, LocalDate fin) {
        var opposees = opposees(id, fin);
        return !EtapeDuRenouvellement.assez(
                (int)
                        parties.lister(id).stream()
                                .filter(PartieVue::acceptee)
                                .filter(p -> !opposees.contains(p.id()))
                                .count());
    }

    Set<Long> opposees(ConventionId id, LocalDate fin) {
        return renouvellements.oppositions(id.valeur(), fin).stream()
                .map(Opposition::partie)
                .collect(Collectors.toSet());
    }

    /// The last day to decide: the end itself when there is no notice.
    static LocalDate limite(Terme terme, LocalDate fin) {
        return Objects.requireNonNullElse(terme.limite(), fin);
    }
}

package fr.unisson.audits.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.audits.Audits;
import fr.unisson.audits.ConstatsDesAudits;
import fr.unisson.audits.Ecart;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Suites;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is done of an item under its target. A second round finds again what the first one found:
/// the actions of the first are still those of this item.
@Component
class SuitesDUnEcart {

    private final Audits audits;
    private final ActionsDesConstats actions;

    SuitesDUnEcart(Audits audits, ActionsDesConstats actions) {
        this.audits = audits;
        this.actions = actions;
    }

    Suites siennes(Ecart e) {
        return actions.de(ConstatsDesAudits.de(e));
    }

    /// Those of the first round; empty when it opened none.
    Optional<Suites> duPremierTour(Ecart e) {
        return audits.ecartDuPremierTour(e)
                .map(ConstatsDesAudits::de)
                .map(actions::de)
                .filter(s -> !rien(s))
                .map(s ->
                        new Suites(
                                "premier-tour",
                                "Actions ouvertes au premier tour",
                                s.lignes(),
                                s.vide(),
                                s.reservee(),
                                null));
    }

    Stream<Ligne> lignes(Ecart e) {
        return Stream.concat(
                siennes(e).lignes().stream(),
                duPremierTour(e).stream().flatMap(s -> s.lignes().stream()));
    }

    /// "Aucune action", "2 actions", "une action ouverte au premier tour".
    String nombre(Ecart e) {
        var siennes = siennes(e);
        return duPremierTour(e)
                .map(p -> rien(siennes) ? deja(p) : siennes.nombre() + ", " + deja(p))
                .orElse(siennes.nombre());
    }

    private static boolean rien(Suites s) {
        return s.lignes().isEmpty() && !s.reservee();
    }

    private static String deja(Suites s) {
        return switch (s.lignes().size()) {
            case 0 -> "une action ouverte au premier tour, que vous ne pouvez pas lire";
            case 1 -> "une action ouverte au premier tour";
            default -> s.nombre() + " ouvertes au premier tour";
        };
    }
}

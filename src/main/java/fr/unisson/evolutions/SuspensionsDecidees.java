package fr.unisson.evolutions;

import fr.unisson.evolutions.donnees.SuspensionsDecideesSql;
import fr.unisson.gouvernance.ActesFondes;
import java.util.List;
import org.springframework.stereotype.Component;

/// A decision of a committee suspended a convention, or lifted its suspension.
@Component
class SuspensionsDecidees implements ActesFondes {

    private final SuspensionsDecideesSql suspensions;

    SuspensionsDecidees(SuspensionsDecideesSql suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public List<Acte> sur(long decision) {
        return suspensions.decideesPar(decision).stream()
                .map(d ->
                        new Acte(
                                (d.levee() ? "Reprise" : "Suspension")
                                        + " de la convention\u00a0: "
                                        + d.titre(),
                                "/conventions/" + d.convention() + "/fin"))
                .toList();
    }
}

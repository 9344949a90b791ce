package fr.unisson.audits.web;

import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Suites;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item that was under its target: its figures, where it was not conform, what is done of it.
///
/// @param premierTour what the first round opened for the same item, null when nothing
public record PageEcart(
        Fil fil,
        String titre,
        String audit,
        String lienAudit,
        List<Fait> faits,
        List<Ligne> observations,
        String boucle,
        Suites suites,
        @Nullable Suites premierTour) {

    public PageEcart {
        faits = List.copyOf(faits);
        observations = List.copyOf(observations);
    }
}

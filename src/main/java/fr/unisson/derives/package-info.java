/// Drift of a convention in force: what departs from what was agreed is told early, to those who
/// can do something about it, and ends in repositioning before anything else. Nothing here is a
/// penalty.
@ApplicationModule(
        displayName = "Dérives",
        allowedDependencies = {
            "pilotage",
            "pilotage :: domaine",
            "evolutions",
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "gouvernance",
            "actions",
            "indicateurs",
            "documents",
            "echeances",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.derives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// How a convention in force evolves: renewal, opposition, withdrawal, suspension, end.
@ApplicationModule(
        displayName = "Évolutions",
        allowedDependencies = {
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "modeles",
            "gouvernance",
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
package fr.unisson.evolutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Joint evaluations: two colleges rate the same grid without seeing each other, compare, then rate
/// together. Nobody but its author ever reads a mark; the database holds to it.
@ApplicationModule(
        displayName = "Évaluations",
        allowedDependencies = {
            "boucles",
            "grilles",
            "gouvernance",
            "actions",
            "indicateurs",
            "documents",
            "echeances",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.evaluations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

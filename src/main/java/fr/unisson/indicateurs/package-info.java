/// Indicators: what is measured and how, its values and their corrections, what a chart says of
/// them.
@ApplicationModule(
        displayName = "Indicateurs",
        allowedDependencies = {
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
package fr.unisson.indicateurs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

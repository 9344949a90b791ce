/// Grids as versioned data: what is rated, on what scale, where it applies. Knows nothing of who
/// rates.
@ApplicationModule(
        allowedDependencies = {
            "documents",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.grilles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

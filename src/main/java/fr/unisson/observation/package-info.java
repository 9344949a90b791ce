/// What tells how the platform itself is doing: figures, slow statements, failures, the page of who
/// runs it. It stands above the modules it counts, and only reads them.
@ApplicationModule(
        displayName = "Observation",
        allowedDependencies = {
            "essms",
            "echeances",
            "acces",
            "annuaire",
            "socle",
            "socle :: antivirus",
            "socle :: web"
        })
@NullMarked
package fr.unisson.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

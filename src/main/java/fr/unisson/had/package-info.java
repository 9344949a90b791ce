/// Home hospital care in an establishment: the two delays within which the convention is sent to
/// the authorities, from days alone.
@ApplicationModule(
        displayName = "HAD en établissement",
        allowedDependencies = {
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "modeles",
            "echeances",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.had;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What is kept of a convention that ended: how long, what becomes of it, and its elimination, only
/// with a recorded agreement.
@ApplicationModule(
        displayName = "Archives",
        allowedDependencies = {
            "justificatifs",
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
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
package fr.unisson.archives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Conventions seen together: the register of an organisation, the links between organisations, and
/// what a territory misses.
@ApplicationModule(
        displayName = "Territoire",
        allowedDependencies = {
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "modeles",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.territoire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

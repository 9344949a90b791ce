/// The first page: what is expected of me, then what moved. It stands above all other modules and
/// only reads them.
@ApplicationModule(
        allowedDependencies = {
            "annuaire",
            "conventions",
            "derives",
            "echeances",
            "gouvernance",
            "journal",
            "socle",
            "socle :: web"
        })
@NullMarked
package fr.unisson.accueil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

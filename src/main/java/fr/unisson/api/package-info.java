/// The REST API: the same faces, rules and rows as the pages, for other programs.
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "acces",
            "actions",
            "actions :: domaine",
            "annuaire",
            "echeances",
            "indicateurs",
            "indicateurs :: domaine",
            "socle",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

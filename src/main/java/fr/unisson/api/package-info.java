/// The REST API: the same faces, rules and rows as the pages, for other programs.
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {
            "acces",
            "actions",
            "actions :: domaine",
            "annuaire",
            "audits",
            "audits :: domaine",
            "conventions",
            "conventions :: domaine",
            "documents",
            "echeances",
            "essms",
            "essms :: domaine",
            "evaluations",
            "evaluations :: domaine",
            "evolutions",
            "gouvernance",
            "gouvernance :: domaine",
            "grilles",
            "indicateurs",
            "indicateurs :: domaine",
            "pilotage",
            "pilotage :: domaine",
            "reprises",
            "socle",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

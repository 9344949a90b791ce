/// How an organisation is governed: who may sign for it, and which bodies decide or give opinions.
@ApplicationModule(
        displayName = "Gouvernance",
        allowedDependencies = {
            "actions",
            "actions :: domaine",
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
package fr.unisson.gouvernance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

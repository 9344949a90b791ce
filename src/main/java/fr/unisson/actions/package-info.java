/// The one action plan of an organisation: fed by every finding, one strict life for every action.
@ApplicationModule(
        displayName = "Plan d’actions",
        allowedDependencies = {
            "documents",
            "indicateurs",
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
package fr.unisson.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

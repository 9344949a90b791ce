/// Campaigns: one grid sent to many organisations, their answers told together and never apart. An
/// organisation answers through a session of its own; what it sent is read by it alone.
@ApplicationModule(
        displayName = "Campagnes",
        allowedDependencies = {
            "evaluations",
            "grilles",
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
package fr.unisson.campagnes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

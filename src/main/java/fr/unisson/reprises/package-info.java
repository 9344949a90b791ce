/// Conventions born elsewhere: taken over one by one with their signed document, or from a register
/// kept in a spreadsheet, and confirmed by another party.
@ApplicationModule(
        displayName = "Reprises",
        allowedDependencies = {
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "modeles",
            "documents",
            "echeances",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: antivirus",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.reprises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

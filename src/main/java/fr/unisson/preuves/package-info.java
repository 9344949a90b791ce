/// What proves what: any object of this site, between two dates, for any point of a grid; what
/// expires, what is not proved, what would fall if an object went.
@ApplicationModule(
        allowedDependencies = {
            "grilles",
            "gouvernance",
            "echeances",
            "acces",
            "annuaire",
            "journal",
            "socle",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.preuves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

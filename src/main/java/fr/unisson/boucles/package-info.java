/// What marks became: for each point that was rated, each mark in time, the actions born of it and
/// the next mark. The modules that rate offer their marks as beans; nothing is told of a rating
/// that is not closed.
@ApplicationModule(
        displayName = "De la note au changement",
        allowedDependencies = {
            "grilles",
            "actions",
            "actions :: domaine",
            "acces",
            "annuaire",
            "echeances",
            "socle",
            "socle :: web"
        })
@NullMarked
package fr.unisson.boucles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

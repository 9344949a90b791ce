/// What happens here, told to other programs at the addresses that an organisation's administration
/// subscribed.
@ApplicationModule(
        displayName = "Abonnements",
        allowedDependencies = {
            "acces",
            "actions",
            "actions :: domaine",
            "annuaire",
            "conventions",
            "conventions :: domaine",
            "echeances",
            "journal",
            "socle",
            "socle :: web"
        })
@NullMarked
package fr.unisson.abonnements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

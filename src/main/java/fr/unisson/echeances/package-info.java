/// Dated duties and their reminders, the mail outbox, and the timed jobs of the whole program.
@ApplicationModule(
        displayName = "Échéances",
        allowedDependencies = {
            "acces",
            "annuaire",
            "journal",
            "socle",
            "socle :: web",
            "socle :: tableur"
        })
@NullMarked
package fr.unisson.echeances;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

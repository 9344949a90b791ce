/// Directory: organisations, establishments, territories, people with their function, and the
/// imports of FINESS files.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "journal",
            "socle",
            "socle :: antivirus",
            "socle :: tableur",
            "socle :: vie",
            "socle :: web"
        })
package fr.unisson.annuaire;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Models of conventions: those shipped with Unisson, those that an organisation writes for itself,
/// and the texts cut into articles.
@ApplicationModule(
        allowedDependencies = {
            "bureautique",
            "annuaire",
            "acces",
            "journal",
            "socle",
            "socle :: antivirus",
            "socle :: vie",
            "socle :: web"
        })
@NullMarked
package fr.unisson.modeles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

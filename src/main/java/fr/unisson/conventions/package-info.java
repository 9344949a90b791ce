/// Conventions de partenariat, from the shared diagnosis to the archive.
@ApplicationModule(
        allowedDependencies = {
            "modeles",
            "bureautique",
            "gouvernance",
            "actions",
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
package fr.unisson.conventions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

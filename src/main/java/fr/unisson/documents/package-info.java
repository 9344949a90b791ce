/// Files kept by digest, documents printed as PDF/A and PDF/UA, the platform's seal and its
/// checking.
@ApplicationModule(
        allowedDependencies = {
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
package fr.unisson.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Audits of practice: a published grid answered on several files or observations, in one round or
/// two, and what its results lead to. Names nobody but its auditors.
@ApplicationModule(
        allowedDependencies = {
            "boucles",
            "grilles",
            "gouvernance",
            "actions",
            "indicateurs",
            "documents",
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
package fr.unisson.audits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Evidence in one click: what a convention can show to those who ask, gathered under the reader's
/// own rights, with the digest of each piece.
@ApplicationModule(
        displayName = "Justificatifs",
        allowedDependencies = {
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "pilotage",
            "pilotage :: domaine",
            "evolutions",
            "croisees",
            "reprises",
            "gouvernance",
            "actions",
            "actions :: domaine",
            "indicateurs",
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
package fr.unisson.justificatifs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Cross evaluations: each party of a convention rates it blind, users' representatives apart; gaps
/// are talked over, and a report recommends what becomes of each common mission.
@ApplicationModule(
        displayName = "Évaluations croisées",
        allowedDependencies = {
            "evaluations",
            "evaluations :: roue",
            "evaluations :: saisie",
            "grilles",
            "evolutions",
            "pilotage",
            "pilotage :: domaine",
            "conventions",
            "conventions :: domaine",
            "conventions :: pages",
            "gouvernance",
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
package fr.unisson.croisees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

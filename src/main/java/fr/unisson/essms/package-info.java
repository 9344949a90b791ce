/// Evaluation of the quality of social and medico-social structures: self-evaluation on the HAS
/// framework, external evaluation, published results. What is rated comes from the grids.
@ApplicationModule(
        displayName = "Évaluation des ESSMS",
        allowedDependencies = {
            "boucles",
            "grilles",
            "actions",
            "indicateurs",
            "documents",
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
package fr.unisson.essms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package fr.unisson.conventions.web;

import fr.unisson.conventions.CadreConvention;
import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.Conventions;
import fr.unisson.socle.vie.Resultat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Changes one thing of a convention's frame and keeps the others as they are.
@Component
class Cadrage {

    private final Conventions conventions;

    Cadrage(Conventions conventions) {
        this.conventions = conventions;
    }

    Resultat<Integer> perimetre(long id, int version, String perimetre) {
        var c = conventions.charger(new ConventionId(id));
        return changer(id, version, perimetre.strip(), c.motifSansDiagnostic());
    }

    Resultat<Integer> motifSansDiagnostic(long id, String motif) {
        var c = conventions.charger(new ConventionId(id));
        return changer(id, c.version(), c.perimetre(), motif.isBlank() ? null : motif.strip());
    }

    private Resultat<Integer> changer(
            long id, int version, String perimetre, @Nullable String motif) {
        var c = conventions.charger(new ConventionId(id));
        return conventions.cadrer(
                c.id(),
                version,
                new CadreConvention(
                        c.titre(),
                        c.resume(),
                        perimetre,
                        motif,
                        c.duree(),
                        c.effetSouhaite(),
                        c.visibiliteObservateurs()));
    }
}

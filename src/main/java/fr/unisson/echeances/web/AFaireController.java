package fr.unisson.echeances.web;

import fr.unisson.echeances.AFaire;
import fr.unisson.echeances.Echeances;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Cadre;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Everything that waits for the connected person.
@Controller
@Acces
class AFaireController {

    private static final String ICI = "/a-faire";
    private static final String PLUS_TARD = ICI + "/plus-tard";

    private final Echeances echeances;
    private final Templates pages;

    AFaireController(Echeances echeances, Templates pages) {
        this.echeances = echeances;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel page(@RequestParam(required = false) @Nullable String apres) {
        return page(
                ICI,
                apres,
                echeances.aFaire(Saisies.numero(apres).orElse(null)),
                Cadre.courant().attente().plusTard());
    }

    /// What is due in more than a year.
    @GetMapping(PLUS_TARD)
    JteModel plusTard(@RequestParam(required = false) @Nullable String apres) {
        return page(PLUS_TARD, apres, echeances.plusTard(Saisies.numero(apres).orElse(null)), 0);
    }

    private JteModel page(
            String ici, @Nullable String apres, Tranche<AFaire> tranche, int combienPlusTard) {
        return pages.echeancesAFaire(
                tranche.elements().stream()
                        .map(a ->
                                new Ligne(
                                        a.libelle(),
                                        a.lien(),
                                        faits(a),
                                        a.enRetard() ? new Pastille("En retard", Ton.DANGER) : null,
                                        null))
                        .toList(),
                tranche.suite() == null ? null : ici + "?apres=" + tranche.suite(),
                apres == null ? null : ici,
                ici.equals(PLUS_TARD),
                combienPlusTard);
    }

    private static @Nullable String faits(AFaire a) {
        var avant = a.pour() == null ? "" : "Avant le " + Dates.jour(a.pour());
        return Stream.of(a.sujet(), avant, a.remontee(), a.sinon())
                .filter(mot -> !mot.isEmpty())
                .reduce((x, y) -> x + "\u00a0· " + y)
                .orElse(null);
    }
}

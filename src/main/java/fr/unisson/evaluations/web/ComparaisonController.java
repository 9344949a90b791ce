package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.CollegeRepondant;
import fr.unisson.evaluations.Comparaisons;
import fr.unisson.evaluations.Comparaisons.Paire;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.domaine.Ecart;
import fr.unisson.evaluations.domaine.Resume;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Nombres;
import fr.unisson.socle.web.Acces;
import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import unisson.pages.Templates;

/// A session set against an earlier one.
@Controller
@Acces
class ComparaisonController {

    private final Comparaisons comparaisons;
    private final Templates pages;

    ComparaisonController(Comparaisons comparaisons, Templates pages) {
        this.comparaisons = comparaisons;
        this.pages = pages;
    }

    @GetMapping("/evaluations/{id}/comparaison/{autre}")
    JteModel comparer(@PathVariable EvaluationId id, @PathVariable EvaluationId autre) {
        var c = comparaisons.comparer(id, autre);
        return pages.evaluationsComparaison(
                new PageComparaison(
                        PreparationController.fil(c.ici().session())
                                .puis("Résultats", id.adresse() + "/resultats"),
                        c.ici().session().titre(),
                        nom(c.avant()),
                        nom(c.ici()),
                        c.paires().stream().map(ComparaisonController::ligne).toList(),
                        c.nouveaux()));
    }

    private static String nom(Analyse a) {
        var cloturee = a.session().clotureeLe();
        return a.session().titre()
                + (cloturee == null
                        ? ", en cours"
                        : ", clôturée le " + Dates.jour(Dates.jourDe(cloturee)));
    }

    private static PageComparaison.Ligne ligne(Paire p) {
        return new PageComparaison.Ligne(
                p.ici().noeud().code(),
                p.ici().noeud().libelle(),
                moyenne(p, CollegeRepondant.PROFESSIONNELS),
                moyenne(p, CollegeRepondant.USAGERS),
                suite(p, l -> l.critere().ecart().map(Ecart::valeur), true),
                suite(p, l -> Optional.ofNullable(l.critere().conjointe()), false));
    }

    private static String moyenne(Paire p, CollegeRepondant college) {
        return suite(p, l -> l.critere().resume(college).map(Resume::moyenne), false);
    }

    private static String suite(
            Paire p, Function<Analyse.Ligne, Optional<BigDecimal>> chiffre, boolean signe) {
        var ici = chiffre.apply(p.ici());
        var ligneAvant = p.avant();
        var avant = ligneAvant == null ? Optional.<BigDecimal>empty() : chiffre.apply(ligneAvant);
        var apres = ici.map(x -> ecrire(x, signe)).orElse("–");
        if (ligneAvant == null) return apres + " (nouveau)";
        return avant.map(x -> ecrire(x, signe)).orElse("–")
                + " → "
                + apres
                + avant.flatMap(a -> ici.map(i -> " (" + Nombres.signe(i.subtract(a)) + ")"))
                        .orElse("");
    }

    private static String ecrire(BigDecimal x, boolean signe) {
        return signe ? Nombres.signe(x) : Nombres.court(x);
    }
}

package fr.unisson.pilotage.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.pilotage.EcheanceDuTexteVue;
import fr.unisson.pilotage.EcheancesDuTexte;
import fr.unisson.pilotage.NatureDEcheance;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// A date that the text holds: an insurance that ends, a tool to review, an evaluation.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/echeances/{id}")
class EcheanceController {

    private final PagesDeConvention conventions;
    private final EcheancesDuTexte echeances;
    private final Templates pages;
    private final Clock horloge;

    EcheanceController(
            PagesDeConvention conventions,
            EcheancesDuTexte echeances,
            Templates pages,
            Clock horloge) {
        this.conventions = conventions;
        this.echeances = echeances;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable long id) {
        return page(lue(convention, id), EcheanceForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping
    Object faire(
            @PathVariable ConventionId convention,
            @PathVariable long id,
            @ModelAttribute EcheanceForm form) {
        var e = lue(convention, id);
        var faux = Erreurs.AUCUNE.raconter("note", form.note(), Champs.TEXTE);
        if (Saisies.dateFausse(form.prochaine())) {
            faux = faux.plus("prochaine", "Cette date n’existe pas.");
        }
        if (!faux.vide()) return Refus.page(page(e, form, faux));
        var resultat =
                echeances.faire(
                        id,
                        Saisies.texte(form.note()),
                        Saisies.date(form.prochaine()).orElse(null));
        return resultat.estFait()
                ? Redirection.vers(e.adresse()).avecMessage("C’est enregistré.")
                : Refus.page(
                        resultat.motifs(),
                        Map.of("NOTE", "note", "PROCHAINE", "prochaine"),
                        erreurs -> page(lue(convention, id), form, erreurs));
    }

    private EcheanceDuTexteVue lue(ConventionId convention, long id) {
        var e = echeances.lire(id);
        if (!e.convention().equals(convention)) throw new Introuvable("échéance " + id);
        return e;
    }

    private JteModel page(EcheanceDuTexteVue e, EcheanceForm form, Erreurs erreurs) {
        var tete = conventions.ouvrir(e.convention(), OngletsDuPilotage.PILOTAGE);
        var pilotage = tete.adresse() + "/pilotage";
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Pour le", Dates.jour(e.pourLe())));
        faits.add(new Fait("Qui s’en charge", e.qui()));
        var faite = e.faiteLe();
        if (faite == null && e.nature() == NatureDEcheance.EVALUATION) {
            faits.add(
                    new Fait("Comment", "Par une évaluation croisée")
                            .vers(tete.adresse() + "/evaluations"));
        }
        if (faite != null) {
            faits.add(
                    new Fait(e.tenue() ? "Tenue le" : "Close le", Dates.jour(Dates.jourDe(faite))));
            faits.add(new Fait("Ce qui a été fait", e.note()));
        }
        return pages.pilotageEcheance(
                new PageEcheance(
                        tete.fil().puis("Pilotage", pilotage),
                        e.adresse(),
                        pilotage,
                        e.nature().libelle(),
                        tete.titre(),
                        e.objet(),
                        etat(e),
                        faits,
                        echeances.peutFaire(e),
                        form,
                        erreurs));
    }

    private Pastille etat(EcheanceDuTexteVue e) {
        if (e.faite())
            return e.tenue() ? new Pastille("Tenue", Ton.FAIT) : new Pastille("Close", Ton.NEUTRE);
        return e.passee(Dates.jourDe(horloge.instant()))
                ? new Pastille("Date passée", Ton.ATTENTE)
                : new Pastille("À venir", Ton.NEUTRE);
    }
}

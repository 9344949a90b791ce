package fr.unisson.evolutions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.LienDeConvention;
import fr.unisson.conventions.Successions;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// What follows a convention: its renewal by an express accord, or its replacement.
@Controller
@Acces
@RequestMapping("/conventions/{id}/suite")
class SuiteController {

    private static final Map<String, String> CHAMPS = Map.of("TITRE", "titre");

    private final Successions successions;
    private final CompositionSuite composition;
    private final Templates pages;

    SuiteController(Successions successions, CompositionSuite composition, Templates pages) {
        this.successions = successions;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, SuiteForm.vide(), Erreurs.AUCUNE);
    }

    @PostMapping
    Object preparer(@PathVariable long id, @ModelAttribute SuiteForm form) {
        var lien =
                Saisies.parmi(LienDeConvention.class, form.lien())
                        .filter(LienDeConvention::succede);
        if (lien.isEmpty())
            return Refus.page(page(id, form, Erreurs.de("lien", "Dites ce que vous préparez.")));
        if (Saisies.dateFausse(form.effet()))
            return Refus.page(page(id, form, Erreurs.de("effet", "Cette date n’existe pas.")));
        return switch (successions.preparer(
                new ConventionId(id),
                new Successions.Demande(
                        lien.get(),
                        Saisies.texte(form.titre()),
                        Saisies.date(form.effet()).orElse(null)))) {
            case Resultat.Fait<ConventionId>(var nouvelle) ->
                    Redirection.vers("/conventions/" + nouvelle + "/reprises")
                            .avecMessage(
                                    "La convention qui suit est préparée, avec les mêmes parties"
                                            + (successions.partDuModele(new ConventionId(id))
                                                    ? " ; son texte part du modèle de son type."
                                                    : " et les mêmes articles.")
                                            + " Rien n’est signé.");
            case Resultat.Refus<ConventionId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, e));
        };
    }

    private JteModel page(long id, SuiteForm form, Erreurs erreurs) {
        return pages.evolutionsSuite(composition.composer(id, form, erreurs));
    }
}

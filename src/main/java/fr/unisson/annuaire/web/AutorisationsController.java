package fr.unisson.annuaire.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.Autorisations;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Until when the authorisations and certifications of an organisation hold: read by whoever is
/// signed in, declared by its own people.
@Controller
@Acces
@RequestMapping("/annuaire/organisations/{id}/autorisations")
class AutorisationsController {

    private static final int ETABLISSEMENTS_AU_PLUS = 500;
    private static final Map<String, String> CHAMPS =
            Map.of(
                    "NATURE", "nature",
                    "REFERENCE", "reference",
                    "FIN", "fin",
                    "ETABLISSEMENT", "etablissement");

    private final Annuaire annuaire;
    private final Autorisations autorisations;
    private final Templates pages;
    private final Clock horloge;

    AutorisationsController(
            Annuaire annuaire, Autorisations autorisations, Templates pages, Clock horloge) {
        this.annuaire = annuaire;
        this.autorisations = autorisations;
        this.pages = pages;
        this.horloge = horloge;
    }

    @GetMapping
    JteModel lire(@PathVariable OrganisationId id) {
        return page(id, AutorisationForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping
    Object declarer(@PathVariable OrganisationId id, @ModelAttribute AutorisationForm form) {
        if (Saisies.dateFausse(form.fin()))
            return Refus.page(page(id, form, Erreurs.de("fin", "Cette date n’existe pas.")));
        return suite(
                id,
                autorisations.declarer(form.pour(id)),
                "La date est enregistrée, à votre nom.",
                form);
    }

    @PostMapping("/{autorisation}/retrait")
    Object retirer(
            @PathVariable OrganisationId id,
            @PathVariable long autorisation,
            @RequestParam(defaultValue = "") String motif) {
        return suite(
                id,
                autorisations.retirer(id, autorisation, motif),
                "La date est retirée. Elle reste dans l’historique.",
                AutorisationForm.VIDE);
    }

    private Object suite(
            OrganisationId id, Resultat<Long> resultat, String message, AutorisationForm form) {
        return switch (resultat) {
            case Resultat.Fait<Long> _ -> Redirection.vers(adresse(id)).avecMessage(message);
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, e));
        };
    }

    private JteModel page(OrganisationId id, AutorisationForm form, Erreurs erreurs) {
        var jour = Dates.jourDe(horloge.instant());
        return pages.annuaireAutorisations(
                new PageAutorisations(
                        annuaire.charger(id).raisonSociale(),
                        "/annuaire/organisations/" + id,
                        adresse(id),
                        autorisations.enCours(id).stream()
                                .map(a -> PageAutorisations.Ligne.de(a, jour))
                                .toList(),
                        autorisations.retirees(id).stream()
                                .map(a -> PageAutorisations.Ligne.de(a, jour))
                                .toList(),
                        autorisations.peutDeclarer(id),
                        annuaire
                                .etablissements(id, null, ETABLISSEMENTS_AU_PLUS)
                                .elements()
                                .stream()
                                .filter(e -> !e.ferme())
                                .map(e -> new Choix(String.valueOf(e.id()), e.nom()))
                                .toList(),
                        form,
                        erreurs));
    }

    static String adresse(OrganisationId id) {
        return "/annuaire/organisations/" + id + "/autorisations";
    }
}

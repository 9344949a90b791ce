package fr.unisson.evolutions.web;

import fr.unisson.annuaire.OrganisationId;
import fr.unisson.conventions.ConventionId;
import fr.unisson.evolutions.Adhesions;
import fr.unisson.evolutions.Adhesions.Dits;
import fr.unisson.evolutions.domaine.EtatAdhesion;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// An organisation asks to join, or is invited to; each party says once whether it agrees.
@Controller
@Acces
@RequestMapping("/conventions/{id}/adhesions")
class AdhesionsController {

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "PRESENTATION",
                    "presentation",
                    "ORGANISATION_CHOISIE",
                    "q",
                    "DEJA",
                    "q",
                    Motif.SANS_MOTIF,
                    "motif");

    private final Adhesions adhesions;
    private final CompositionAdhesions composition;
    private final Templates pages;

    AdhesionsController(Adhesions adhesions, CompositionAdhesions composition, Templates pages) {
        this.adhesions = adhesions;
        this.composition = composition;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable long id) {
        return page(id, AdhesionForm.vide(), null, Erreurs.AUCUNE);
    }

    @GetMapping("/nouvelle")
    JteModel nouvelle(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String q,
            @ModelAttribute AdhesionForm form) {
        return pages.evolutionsAdhesion(composition.nouvelle(id, q, form, Erreurs.AUCUNE));
    }

    @PostMapping
    Object proposer(@PathVariable long id, @ModelAttribute AdhesionForm form) {
        var organisation = Saisies.numero(form.organisation());
        var erreurs = form.erreurs();
        if (organisation.isEmpty())
            erreurs = erreurs.plus("q", "Cherchez puis choisissez l’organisation.");
        if (organisation.isEmpty() || !erreurs.vide())
            return Refus.page(
                    pages.evolutionsAdhesion(composition.nouvelle(id, null, form, erreurs)));
        var dits =
                new Dits(
                        new OrganisationId(organisation.get()),
                        !Saisies.texte(form.origine()).equals("INVITATION"),
                        Saisies.texte(form.presentation()),
                        Saisies.texte(form.engagements()));
        return switch (adhesions.proposer(new ConventionId(id), dits)) {
            case Resultat.Fait<Long> _ ->
                    Redirection.vers(adresse(id))
                            .avecMessage(
                                    "L’adhésion est proposée. Chaque partie est invitée à"
                                            + " répondre.");
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> pages.evolutionsAdhesion(composition.nouvelle(id, null, form, e)));
        };
    }

    @PostMapping("/{adhesion}/reponse")
    Object repondre(
            @PathVariable long id,
            @PathVariable long adhesion,
            @RequestParam(defaultValue = "") String reponse,
            @ModelAttribute AdhesionForm form) {
        var erreurs = form.erreurs();
        if (!reponse.equals("accord") && !reponse.equals("refus"))
            erreurs = erreurs.plus("reponse", "Dites si votre organisation accepte ou refuse.");
        if (!erreurs.vide()) return Refus.page(page(id, form, adhesion, erreurs));
        return suite(
                id,
                form,
                adhesion,
                adhesions.repondre(
                        new ConventionId(id),
                        adhesion,
                        reponse.equals("accord"),
                        Saisies.texte(form.motif())),
                "La réponse de votre organisation est enregistrée.");
    }

    @PostMapping("/{adhesion}/retrait")
    Object retirer(
            @PathVariable long id, @PathVariable long adhesion, @ModelAttribute AdhesionForm form) {
        var erreurs = form.erreurs();
        if (!erreurs.vide()) return Refus.page(page(id, form, adhesion, erreurs));
        return suite(
                id,
                form,
                adhesion,
                adhesions.retirer(
                        new ConventionId(id),
                        adhesion,
                        Saisies.entier(form.version()).orElse(0),
                        Saisies.texte(form.motif())),
                "L’adhésion n’est plus proposée.");
    }

    private Object suite(
            long id,
            AdhesionForm form,
            long adhesion,
            Resultat<EtatAdhesion> resultat,
            String message) {
        return switch (resultat) {
            case Resultat.Fait<EtatAdhesion> _ ->
                    Redirection.vers(adresse(id)).avecMessage(message);
            case Resultat.Refus<EtatAdhesion>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, adhesion, e));
        };
    }

    private JteModel page(long id, AdhesionForm form, @Nullable Long ouverte, Erreurs erreurs) {
        return pages.evolutionsAdhesions(composition.composer(id, form, ouverte, erreurs));
    }

    private static String adresse(long id) {
        return "/conventions/" + id + "/adhesions";
    }
}

package fr.unisson.essms.web;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.PersonneTracee;
import fr.unisson.essms.PersonneTracee.Consentement;
import fr.unisson.essms.Personnes;
import fr.unisson.essms.domaine.Pseudonyme;
import fr.unisson.essms.domaine.RoleAutoevaluation;
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
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// The accompanied persons from whom chapter 1 starts.
@Controller
@Acces
class PersonnesController {

    private static final String ICI = "/essms/{id}/personnes";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "CONSENTEMENT", "consentement",
                    "CONSENTIE_LE", "consentieLe",
                    "ACCEPTE", "accepte");

    private final Autoevaluations autoevaluations;
    private final Personnes personnes;
    private final Clock horloge;
    private final Templates pages;

    PersonnesController(
            Autoevaluations autoevaluations, Personnes personnes, Clock horloge, Templates pages) {
        this.autoevaluations = autoevaluations;
        this.personnes = personnes;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// @param accepte that elements complete until now wait for a mark again
    record PersonneForm(
            @Nullable String consentement,
            @Nullable String consentieLe,
            @Nullable Boolean accepte) {

        static final PersonneForm VIDE = new PersonneForm(null, null, null);

        boolean acceptee() {
            return Boolean.TRUE.equals(accepte);
        }
    }

    @GetMapping(ICI)
    JteModel lire(@PathVariable AutoevaluationId id) {
        return page(id, PersonneForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(ICI)
    Object ajouter(@PathVariable AutoevaluationId id, @ModelAttribute PersonneForm form) {
        var issue =
                personnes.ajouter(
                        id,
                        Saisies.parmi(Consentement.class, form.consentement()).orElse(null),
                        Saisies.date(form.consentieLe()).orElse(null),
                        form.acceptee());
        return switch (issue) {
            case Resultat.Fait<String>(var pseudonyme) ->
                    dire(
                            id,
                            pseudonyme
                                    + " est ajoutée. Notez-le dans son dossier, jamais ici : c’est"
                                    + " là seulement que l’on saura de qui il s’agit.");
            case Resultat.Refus<String>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, e));
        };
    }

    @PostMapping(ICI + "/{rang}/pseudonyme")
    Object rendreNeutre(@PathVariable AutoevaluationId id, @PathVariable int rang) {
        return switch (personnes.rendreNeutre(id, rang)) {
            case Resultat.Fait<String>(var pseudonyme) ->
                    dire(id, "Le pseudonyme est remplacé par " + pseudonyme + ".");
            case Resultat.Refus<String>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, PersonneForm.VIDE, e));
        };
    }

    @PostMapping(ICI + "/{rang}/retrait")
    Object retirer(@PathVariable AutoevaluationId id, @PathVariable int rang) {
        return switch (personnes.retirer(id, rang)) {
            case Resultat.Fait<AutoevaluationId> _ -> dire(id, "Ses cotations ne comptent plus.");
            case Resultat.Refus<AutoevaluationId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, PersonneForm.VIDE, e));
        };
    }

    private static Redirection dire(AutoevaluationId id, String message) {
        return Redirection.vers("/essms/" + id + "/personnes").avecMessage(message);
    }

    private JteModel page(AutoevaluationId id, PersonneForm form, Erreurs erreurs) {
        var a = autoevaluations.charger(id);
        return pages.essmsPersonnes(
                new PagesDAutoevaluation.Personnes(
                        DossierController.fil(a),
                        a.adresse(),
                        cotable(a),
                        personnes.lister(id).stream().map(PersonnesController::personne).toList(),
                        personnes.prochain(id),
                        personnes.aCompleter(a),
                        Arrays.stream(Consentement.values())
                                .map(c -> new Choix(c.name(), c.libelle()))
                                .toList(),
                        Saisies.texte(form.consentement()),
                        Saisies.texte(form.consentieLe()),
                        form.acceptee(),
                        Dates.jourDe(horloge.instant()).toString(),
                        erreurs));
    }

    private boolean cotable(AutoevaluationVue a) {
        return a.ouverte() && autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
    }

    private static PagesDAutoevaluation.Personne personne(PersonneTracee p) {
        return new PagesDAutoevaluation.Personne(
                Integer.toString(p.rang()),
                p.pseudonyme(),
                Pseudonyme.neutre(p.pseudonyme()),
                p.consentement().libelle() + ", le " + Dates.jour(p.consentieLe()));
    }
}

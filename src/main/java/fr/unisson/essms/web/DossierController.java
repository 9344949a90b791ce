package fr.unisson.essms.web;

import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.AutoevaluationVue;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.PersonneTracee.Consentement;
import fr.unisson.essms.ResultatsPublies;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.essms.domaine.TransitionAutoevaluation;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.PageDePassage;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A self-evaluation as a whole: its dashboard, its elements, its persons, its life.
@Controller
@Acces
class DossierController {

    private static final String ICI = "/essms/{id}";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "PSEUDONYME",
                    "pseudonyme",
                    "CONSENTEMENT",
                    "consentement",
                    "CONSENTIE_LE",
                    "consentieLe",
                    Motif.SANS_MOTIF,
                    "motif");

    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final Criteres criteres;
    private final ResultatsPublies resultats;
    private final Clock horloge;
    private final Templates pages;

    DossierController(
            Autoevaluations autoevaluations,
            Bilans bilans,
            Criteres criteres,
            ResultatsPublies resultats,
            Clock horloge,
            Templates pages) {
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.criteres = criteres;
        this.resultats = resultats;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel tableau(@PathVariable AutoevaluationId id, @ModelAttribute SeuilsForm seuils) {
        var a = autoevaluations.charger(id);
        var etat = bilans.de(a);
        return pages.essmsTableau(
                new CompositionTableau(etat)
                        .page(
                                cotable(a),
                                criteres.imperatifs(etat),
                                autoevaluations.possibles(a),
                                autoevaluations.histoire(id),
                                seuils,
                                resultats.seuils()));
    }

    @GetMapping(ICI + "/elements")
    JteModel elements(@PathVariable AutoevaluationId id, @ModelAttribute FiltresElements filtres) {
        return pages.essmsElements(
                new CompositionElements(bilans.de(autoevaluations.charger(id))).page(filtres));
    }

    @GetMapping(ICI + "/personnes")
    JteModel personnes(@PathVariable AutoevaluationId id) {
        return personnes(autoevaluations.charger(id), "", "", "", Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/personnes")
    Object tracer(
            @PathVariable AutoevaluationId id,
            @RequestParam(required = false) @Nullable String pseudonyme,
            @RequestParam(required = false) @Nullable String consentement,
            @RequestParam(required = false) @Nullable String consentieLe) {
        var nom = Saisies.texte(pseudonyme);
        var issue =
                autoevaluations.tracer(
                        id,
                        nom,
                        Saisies.parmi(Consentement.class, consentement).orElse(null),
                        Saisies.date(consentieLe).orElse(null));
        return switch (issue) {
            case Resultat.Fait<AutoevaluationId> _ ->
                    Redirection.vers("/essms/" + id + "/personnes")
                            .avecMessage("La personne est ajoutée.");
            case Resultat.Refus<AutoevaluationId>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    personnes(
                                            autoevaluations.charger(id),
                                            nom,
                                            Saisies.texte(consentement),
                                            Saisies.texte(consentieLe),
                                            e));
        };
    }

    @PostMapping(ICI + "/personnes/{rang}/retrait")
    Object retirer(@PathVariable AutoevaluationId id, @PathVariable int rang) {
        return switch (autoevaluations.retirer(id, rang)) {
            case Resultat.Fait<AutoevaluationId> _ ->
                    Redirection.vers("/essms/" + id + "/personnes")
                            .avecMessage("Ses cotations ne comptent plus.");
            case Resultat.Refus<AutoevaluationId>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e -> personnes(autoevaluations.charger(id), "", "", "", e));
        };
    }

    private JteModel personnes(
            AutoevaluationVue a,
            String pseudonyme,
            String consentement,
            String consentieLe,
            Erreurs erreurs) {
        return pages.essmsPersonnes(
                new PagesDAutoevaluation.Personnes(
                        fil(a),
                        a.adresse(),
                        cotable(a),
                        autoevaluations.personnes(a.id()).stream()
                                .map(p ->
                                        new PagesDAutoevaluation.Personne(
                                                Integer.toString(p.rang()),
                                                p.pseudonyme(),
                                                p.consentement().libelle()
                                                        + ", le "
                                                        + Dates.jour(p.consentieLe())))
                                .toList(),
                        Arrays.stream(Consentement.values())
                                .map(c -> new Choix(c.name(), c.libelle()))
                                .toList(),
                        pseudonyme,
                        consentement,
                        consentieLe,
                        Dates.jourDe(horloge.instant()).toString(),
                        erreurs));
    }

    @GetMapping(ICI + "/passages/{chemin}")
    JteModel passage(@PathVariable AutoevaluationId id, @PathVariable String chemin) {
        var a = autoevaluations.charger(id);
        return passage(a, transition(chemin), Integer.toString(a.version()), "", Erreurs.AUCUNE);
    }

    @PostMapping(ICI + "/passages/{chemin}")
    Object franchir(
            @PathVariable AutoevaluationId id,
            @PathVariable String chemin,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String motif) {
        var t = transition(chemin);
        var dit = Saisies.texte(motif);
        var issue = autoevaluations.franchir(id, Saisies.entier(version).orElse(0), t, dit);
        return switch (issue) {
            case Resultat.Fait<EtatAutoevaluation> _ ->
                    Redirection.vers("/essms/" + id).avecMessage(t.fait() + ".");
            case Resultat.Refus<EtatAutoevaluation>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            e ->
                                    passage(
                                            autoevaluations.charger(id),
                                            t,
                                            Saisies.texte(version),
                                            dit,
                                            e));
        };
    }

    private JteModel passage(
            AutoevaluationVue a,
            TransitionAutoevaluation t,
            String version,
            String saisi,
            Erreurs erreurs) {
        return pages.composantsPassage(
                new PageDePassage(
                        fil(a),
                        a.titre(),
                        t.libelle() + " l’auto-évaluation",
                        a.adresse() + "/passages/" + t.name().toLowerCase(Locale.ROOT),
                        a.adresse(),
                        "Revenir à l’auto-évaluation",
                        Saisies.entier(version).orElse(-1),
                        switch (t) {
                            case CLOTURER ->
                                    List.of(
                                            "Une fois clôturée, l’auto-évaluation ne se modifie plus :"
                                                    + " elle se lit.");
                            case ABANDONNER ->
                                    List.of(
                                            "Ce qui est coté reste lisible, et rien ne s’y ajoute"
                                                    + " plus.",
                                            "Une autre pourra s’ouvrir pour cet établissement.");
                            case ARCHIVER ->
                                    List.of("Elle reste lisible, rangée parmi les anciennes.");
                        },
                        autoevaluations.verifier(a, t),
                        t.motifRequis(),
                        saisi,
                        erreurs));
    }

    private boolean cotable(AutoevaluationVue a) {
        return a.ouverte() && autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
    }

    private static Fil fil(AutoevaluationVue a) {
        return Fil.de("Évaluation HAS", EssmsController.ADRESSE).puis(a.titre(), a.adresse());
    }

    private static TransitionAutoevaluation transition(String chemin) {
        return Arrays.stream(TransitionAutoevaluation.values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }
}

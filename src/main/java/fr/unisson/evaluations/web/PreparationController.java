package fr.unisson.evaluations.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Membres;
import fr.unisson.acces.SessionCourante;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.evaluations.ParticipantsDEvaluation.Invite;
import fr.unisson.evaluations.Qualite;
import fr.unisson.gouvernance.Siege;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Second and third steps of a session: who rates, then by when and who leads.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class PreparationController {

    private static final Map<String, String> CHAMPS =
            Map.of("MINIMUM", "minimum", "ECHANGE", "echangeLe", "NOM", "nom");

    private final Evaluations evaluations;
    private final ParticipantsDEvaluation participants;
    private final Membres membres;
    private final Templates pages;

    PreparationController(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            Membres membres,
            Templates pages) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.membres = membres;
        this.pages = pages;
    }

    @GetMapping("/participants")
    JteModel participants(@PathVariable EvaluationId id) {
        return page(tenue(id), PageParticipantsDEvaluation.Ajout.VIDE, Erreurs.AUCUNE);
    }

    /// Those who sit in the body: one answer for each, `siege-12=PROCHE`.
    @PostMapping("/participants")
    Object inviter(@PathVariable EvaluationId id, @RequestParam Map<String, String> saisies) {
        var e = tenue(id);
        var invites = new ArrayList<Invite>();
        for (var s : participants.aProposer(e)) {
            Saisies.parmi(Qualite.class, saisies.get("siege-" + s.id()))
                    .ifPresent(q -> invites.add(new Invite(s.compte(), s.nom(), q)));
        }
        return rendre(e, participants.inviter(id, invites), PageParticipantsDEvaluation.Ajout.VIDE);
    }

    /// Somebody else: a colleague, the address of an account, or a name.
    @PostMapping("/participants/ajout")
    Object ajouter(
            @PathVariable EvaluationId id,
            @ModelAttribute PageParticipantsDEvaluation.Ajout ajout) {
        var e = tenue(id);
        var qualite = Saisies.parmi(Qualite.class, ajout.qualite()).orElse(null);
        if (qualite == null) {
            return Refus.page(page(e, ajout, Erreurs.de("qualite", "Dites à quel titre.")));
        }
        CompteId compte = collegue(e, ajout.compte());
        if (compte == null && !Saisies.vide(ajout.courriel())) {
            compte = participants.compteDe(Saisies.texte(ajout.courriel()));
            if (compte == null) {
                return Refus.page(
                        page(
                                e,
                                ajout,
                                Erreurs.de(
                                        "courriel",
                                        "Personne n’a de compte à cette adresse : donnez un nom,"
                                                + " la personne répondra sur papier.")));
            }
        }
        if (compte == null && Saisies.vide(ajout.nom())) {
            return Refus.page(
                    page(e, ajout, Erreurs.de("nom", "Choisissez une personne ou donnez un nom.")));
        }
        return rendre(
                e,
                participants.inviter(
                        id, List.of(new Invite(compte, Saisies.texte(ajout.nom()), qualite))),
                ajout);
    }

    @PostMapping("/participants/{participant}/retrait")
    Object retirer(@PathVariable EvaluationId id, @PathVariable long participant) {
        var e = tenue(id);
        return switch (participants.retirer(id, participant)) {
            case Resultat.Fait<Long> _ ->
                    Redirection.vers(e.adresse() + "/participants")
                            .avecMessage("La personne est retirée.");
            case Resultat.Refus<Long>(var motifs) ->
                    Refus.page(
                            motifs,
                            CHAMPS,
                            x -> page(e, PageParticipantsDEvaluation.Ajout.VIDE, x));
        };
    }

    @GetMapping("/dates")
    JteModel dates(@PathVariable EvaluationId id) {
        var e = tenue(id);
        var avant = e.noterAvant();
        var echange = e.echangeLe();
        return page(
                e,
                new PageDates.Form(
                        Integer.toString(e.version()),
                        e.facilitateur().toString(),
                        Integer.toString(e.minimum()),
                        avant == null ? "" : avant.toString(),
                        echange == null ? "" : echange.toString()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/dates")
    Object regler(@PathVariable EvaluationId id, @ModelAttribute PageDates.Form form) {
        var e = tenue(id);
        var facilitateur =
                Saisies.numero(form.facilitateur())
                        .filter(n ->
                                facilitateurs(e).stream()
                                        .anyMatch(c -> c.valeur().equals(Long.toString(n))))
                        .map(CompteId::new)
                        .orElse(null);
        var minimum = Saisies.entier(form.minimum()).orElse(null);
        var erreurs = Erreurs.AUCUNE;
        if (facilitateur == null) {
            erreurs = erreurs.plus("facilitateur", "Choisissez qui mène l’évaluation.");
        }
        if (minimum == null) erreurs = erreurs.plus("minimum", "Donnez un nombre.");
        if (Saisies.dateFausse(form.noterAvant())) {
            erreurs = erreurs.plus("noterAvant", "Cette date n’existe pas.");
        }
        if (Saisies.dateFausse(form.echangeLe())) {
            erreurs = erreurs.plus("echangeLe", "Cette date n’existe pas.");
        }
        if (facilitateur == null || minimum == null || !erreurs.vide()) {
            return Refus.page(page(e, form, erreurs));
        }
        var regle =
                evaluations.regler(
                        id,
                        Saisies.entier(form.version()).orElse(0),
                        facilitateur,
                        minimum,
                        Saisies.date(form.noterAvant()).orElse(null),
                        Saisies.date(form.echangeLe()).orElse(null));
        return switch (regle) {
            case Resultat.Fait<EvaluationId> _ ->
                    Redirection.vers(e.adresse()).avecMessage("Les réglages sont enregistrés.");
            case Resultat.Refus<EvaluationId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, x -> page(e, form, x));
        };
    }

    private Object rendre(
            EvaluationVue e, Resultat<Integer> invites, PageParticipantsDEvaluation.Ajout ajout) {
        return switch (invites) {
            case Resultat.Fait<Integer>(var n) ->
                    Redirection.vers(e.adresse() + "/participants")
                            .avecMessage(
                                    n == 0
                                            ? "Personne de plus : ces personnes participent déjà."
                                            : n == 1
                                                    ? "Une personne est ajoutée."
                                                    : n + " personnes sont ajoutées.");
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(motifs, CHAMPS, x -> page(e, ajout, x));
        };
    }

    private JteModel page(
            EvaluationVue e, PageParticipantsDEvaluation.Ajout ajout, Erreurs erreurs) {
        return pages.evaluationsParticipants(
                new PageParticipantsDEvaluation(
                        fil(e),
                        e.adresse(),
                        e.titre(),
                        e.etat() == EtatEvaluation.PREPARATION,
                        e.minimum(),
                        participants.lister(e.id()),
                        participants.aProposer(e).stream()
                                .map(PreparationController::propose)
                                .toList(),
                        collegues(e),
                        ajout,
                        erreurs));
    }

    private static PageParticipantsDEvaluation.Propose propose(Siege s) {
        return new PageParticipantsDEvaluation.Propose(
                s.id().toString(),
                s.nom(),
                s.college().libelle() + (s.compte() == null ? ", sans compte" : ""),
                Qualite.du(s.college()).map(Qualite::name).orElse(""));
    }

    private JteModel page(EvaluationVue e, PageDates.Form form, Erreurs erreurs) {
        return pages.evaluationsDates(
                new PageDates(fil(e), e.adresse(), e.titre(), facilitateurs(e), form, erreurs));
    }

    /// People of the organisation and participants who have an account.
    private List<Choix> facilitateurs(EvaluationVue e) {
        var tous = new LinkedHashMap<String, Choix>();
        tous.put(
                e.facilitateur().toString(),
                new Choix(e.facilitateur().toString(), e.nomFacilitateur()));
        collegues(e).forEach(c -> tous.putIfAbsent(c.valeur(), c));
        for (var p : participants.lister(e.id())) {
            var compte = p.compte();
            if (compte != null) {
                tous.putIfAbsent(compte.toString(), new Choix(compte.toString(), p.nom()));
            }
        }
        return List.copyOf(tous.values());
    }

    private List<Choix> collegues(EvaluationVue e) {
        boolean delaMaison = SessionCourante.exigee().habilitations().containsKey(e.organisation());
        return delaMaison ? membres.aChoisir(e.organisation()) : List.of();
    }

    private @Nullable CompteId collegue(EvaluationVue e, @Nullable String choisi) {
        return collegues(e).stream()
                .filter(c -> Objects.equals(c.valeur(), choisi))
                .findFirst()
                .map(c -> new CompteId(Long.parseLong(c.valeur())))
                .orElse(null);
    }

    private EvaluationVue tenue(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!evaluations.tient(e)) {
            throw new Interdit("La préparation revient à qui mène l’évaluation.");
        }
        return e;
    }

    static Fil fil(EvaluationVue e) {
        return Fil.de("Évaluations", EvaluationsController.ADRESSE).puis(e.titre(), e.adresse());
    }
}

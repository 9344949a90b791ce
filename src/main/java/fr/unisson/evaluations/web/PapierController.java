package fr.unisson.evaluations.web;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Notations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.ParticipantVue;
import fr.unisson.evaluations.ParticipantsDEvaluation;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// For members without a screen: sheets to print, and a quick way to type them. What was typed is
/// not shown again, even to who typed it.
@Controller
@Acces
@RequestMapping("/evaluations/{id}/papier")
class PapierController {

    private static final String CONSIGNE =
            "Cochez une réponse par question. Un commentaire s’écrit à côté d’elle ; le groupe le lira"
                    + " sans votre nom. Écrivez votre nom au crayon : la personne qui recopie cette"
                    + " feuille la rend ou la détruit ensuite.";

    private final Evaluations evaluations;
    private final ParticipantsDEvaluation participants;
    private final Notations notations;
    private final Templates pages;

    PapierController(
            Evaluations evaluations,
            ParticipantsDEvaluation participants,
            Notations notations,
            Templates pages) {
        this.evaluations = evaluations;
        this.participants = participants;
        this.notations = notations;
        this.pages = pages;
    }

    /// An empty sheet, the same for everybody.
    @GetMapping
    JteModel imprimer(
            @PathVariable EvaluationId id, @RequestParam(defaultValue = "") String facile) {
        var e = evaluations.lire(id);
        return pages.evaluationsPapier(
                page(e, null, Map.of(), "oui".equals(facile), Erreurs.AUCUNE));
    }

    @GetMapping("/{participant}")
    JteModel demander(@PathVariable EvaluationId id, @PathVariable long participant) {
        var e = ouverte(id);
        return pages.evaluationsSaisie(
                page(e, surPapier(e, participant), Map.of(), false, Erreurs.AUCUNE));
    }

    @PostMapping("/{participant}")
    Object saisir(
            @PathVariable EvaluationId id,
            @PathVariable long participant,
            @RequestParam Map<String, String> saisies) {
        var e = ouverte(id);
        var qui = surPapier(e, participant);
        var grille = evaluations.grille(e);
        var notes = new LinkedHashMap<Long, Note>();
        var erreurs = Erreurs.AUCUNE;
        for (var f : grille.feuilles()) {
            switch (SaisieDeNote.lire(grille, f, saisies)) {
                case SaisieDeNote.Rien() -> {}
                case SaisieDeNote.Fausse(var message) ->
                        erreurs = erreurs.plus(SaisieDeNote.champ(f), f.code() + " : " + message);
                case SaisieDeNote.Lue(var note) -> notes.put(f.id(), note);
            }
        }
        for (var s : Sections.de(grille).toutes()) {
            var domaine = s.blocNotes();
            if (domaine == null) continue;
            var mots = Saisies.texte(saisies.get(PagePapier.champ(domaine)));
            if (!mots.isEmpty()) notes.put(domaine.id(), Note.blocNotes(mots));
        }
        boolean accord = "oui".equals(saisies.get("accord"));
        if (erreurs.vide() && notes.isEmpty() && accord && qui.aRepondu()) {
            return accepter(e, participant, "L’accord de " + qui.nom() + " est enregistré.");
        }
        if (erreurs.vide() && notes.isEmpty()) {
            erreurs = Erreurs.de("", "Aucune réponse n’a été saisie.");
        }
        if (!erreurs.vide()) {
            return Refus.page(pages.evaluationsSaisie(page(e, qui, saisies, false, erreurs)));
        }
        return switch (notations.saisir(participant, notes)) {
            case Resultat.Fait<Integer>(var n) -> {
                var fait =
                        n == 1
                                ? "Une réponse est enregistrée ; elle ne se relit plus."
                                : n + " réponses sont enregistrées ; elles ne se relisent plus.";
                yield accord
                        ? accepter(e, participant, fait)
                        : Redirection.vers(e.adresse()).avecMessage(fait);
            }
            case Resultat.Refus<Integer>(var motifs) ->
                    Refus.page(
                            motifs,
                            Map.of(),
                            x -> pages.evaluationsSaisie(page(e, qui, saisies, false, x)));
        };
    }

    /// As the person ticked it on the sheet.
    private Redirection accepter(EvaluationVue e, long participant, String fait) {
        return switch (participants.renoncer(e.id(), participant, true)) {
            case Resultat.Fait<Long> _ -> Redirection.vers(e.adresse()).avecMessage(fait);
            case Resultat.Refus<Long>(var motifs) ->
                    Redirection.vers(e.adresse()).avecMessage(motifs.getFirst().phrase());
        };
    }

    private PagePapier page(
            EvaluationVue e,
            @Nullable ParticipantVue qui,
            Map<String, String> saisies,
            boolean facile,
            Erreurs erreurs) {
        var grille = evaluations.grille(e);
        return new PagePapier(
                PreparationController.fil(e),
                e.adresse() + "/papier" + (qui == null ? "" : "/" + qui.id()),
                e.adresse(),
                e.titre(),
                e.objet(),
                CONSIGNE,
                qui == null ? "" : qui.nom(),
                qui != null && qui.aRepondu(),
                e.minimum(),
                grille.noeuds().stream().anyMatch(n -> !n.facile().isEmpty()),
                facile,
                PagePapier.Partie.de(grille, saisies, facile),
                erreurs);
    }

    private ParticipantVue surPapier(EvaluationVue e, long participant) {
        return participants.lister(e.id()).stream()
                .filter(p -> p.id() == participant && p.surPapier())
                .findFirst()
                .orElseThrow(() -> new Introuvable("participant " + participant));
    }

    private EvaluationVue ouverte(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!evaluations.anime(e) || e.etat() != EtatEvaluation.OUVERTE) {
            throw new Introuvable("saisie de l’évaluation " + id);
        }
        return e;
    }
}

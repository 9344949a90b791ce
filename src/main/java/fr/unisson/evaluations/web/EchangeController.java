package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.NoteConjointe;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.Resultats;
import fr.unisson.grilles.Echelle;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The exchange, one point at a time, and what the group says of it.
@Controller
@Acces
@RequestMapping("/evaluations/{id}/echange")
class EchangeController {

    private static final int MINUTES = 5;

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final NotesConjointes conjointes;
    private final Templates pages;

    EchangeController(
            Evaluations evaluations,
            Resultats resultats,
            NotesConjointes conjointes,
            Templates pages) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.conjointes = conjointes;
        this.pages = pages;
    }

    /// To the first point that the group has not rated yet.
    @GetMapping
    Redirection commencer(@PathVariable EvaluationId id) {
        var a = resultats.analyser(id);
        var ordre = a.ordreDeDiscussion();
        var premier =
                ordre.stream()
                        .filter(l -> !a.conjointes().containsKey(l.noeud().id()))
                        .findFirst()
                        .orElse(ordre.getFirst());
        return Redirection.vers(adresse(id, premier));
    }

    @GetMapping("/{noeud}")
    JteModel lire(@PathVariable EvaluationId id, @PathVariable long noeud) {
        return page(resultats.analyser(id), noeud, Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping("/{noeud}")
    Object dire(
            @PathVariable EvaluationId id,
            @PathVariable long noeud,
            @RequestParam Map<String, String> saisies) {
        var a = resultats.analyser(id);
        var ligne = ligne(a, noeud);
        return switch (SaisieDeNote.lire(
                a.grille(),
                ligne.noeud(),
                Map.of(
                        SaisieDeNote.champ(ligne.noeud()),
                        Saisies.texte(saisies.get("note")),
                        SaisieDeNote.champDuCommentaire(ligne.noeud()),
                        Saisies.vide(saisies.get("note")) ? "" : "dit ensemble"))) {
            case SaisieDeNote.Rien() ->
                    Refus.page(
                            page(
                                    a,
                                    noeud,
                                    saisies,
                                    Erreurs.de("note", "Choisissez la note du groupe.")));
            case SaisieDeNote.Fausse(var message) ->
                    Refus.page(page(a, noeud, saisies, Erreurs.de("note", message)));
            case SaisieDeNote.Lue(var note) -> {
                var dit =
                        conjointes.dire(
                                id,
                                noeud,
                                Saisies.entier(saisies.get("apres")).orElse(0),
                                note,
                                Saisies.texte(saisies.get("raison")),
                                Saisies.texte(saisies.get("desaccord")));
                yield switch (dit) {
                    case Resultat.Fait<Long> _ ->
                            Redirection.vers(suivant(a, noeud))
                                    .avecMessage("La note du groupe est écrite.");
                    case Resultat.Refus<Long>(var motifs) ->
                            Refus.page(
                                    motifs,
                                    Map.of("RAISON", "raison", "DESACCORD", "desaccord"),
                                    e -> page(resultats.analyser(id), noeud, saisies, e));
                };
            }
        };
    }

    private JteModel page(Analyse a, long noeud, Map<String, String> saisies, Erreurs erreurs) {
        var ligne = ligne(a, noeud);
        var ordre = a.ordreDeDiscussion();
        int rang = ordre.indexOf(ligne);
        var e = a.session();
        return pages.evaluationsEchange(
                new PageEchange(
                        PreparationController.fil(e),
                        e.adresse() + "/echange/" + noeud,
                        e.titre(),
                        a.uneVoix(),
                        CritereLu.de(a, ligne),
                        rang + 1,
                        ordre.size(),
                        rang == 0 ? null : adresse(e.id(), ordre.get(rang - 1)),
                        rang + 1 == ordre.size() ? null : adresse(e.id(), ordre.get(rang + 1)),
                        ordre.stream()
                                .map(l -> {
                                    var lu = CritereLu.de(a, l);
                                    return new PageEchange.Point(
                                            lu.code(),
                                            lu.libelle(),
                                            lu.bande(),
                                            adresse(e.id(), l),
                                            l.equals(ligne),
                                            !lu.conjointe().isEmpty());
                                })
                                .toList(),
                        e.etat().close() ? 0 : MINUTES,
                        saisie(a, ligne, saisies),
                        dites(a, noeud),
                        a.grille().blocNotes() ? e.adresse() + "/blocs-notes" : null,
                        suite(e),
                        erreurs));
    }

    private @Nullable String suite(EvaluationVue e) {
        if (!evaluations.anime(e)) return null;
        return switch (e.etat()) {
            case ECHANGE -> e.adresse() + "/passages/noter-ensemble";
            case CONJOINTE -> e.adresse() + "/passages/cloturer";
            default -> null;
        };
    }

    private List<String> dites(Analyse a, long noeud) {
        var toutes = conjointes.histoire(a.session().id(), noeud);
        return toutes.size() < 2
                ? List.of()
                : toutes.subList(0, toutes.size() - 1).stream()
                        .map(n -> Chiffres.note(a.grille(), n.note()))
                        .toList();
    }

    private PageEchange.@Nullable Saisie saisie(
            Analyse a, Analyse.Ligne ligne, Map<String, String> saisies) {
        var e = a.session();
        if (e.etat() != EtatEvaluation.CONJOINTE || !evaluations.anime(e)) return null;
        @Nullable NoteConjointe dite = a.conjointes().get(ligne.noeud().id());
        var question =
                QuestionPosee.de(
                        a.grille(),
                        ligne.noeud(),
                        dite == null ? null : dite.note(),
                        saisies.containsKey("note")
                                ? Map.of(
                                        SaisieDeNote.champ(ligne.noeud()),
                                        Saisies.texte(saisies.get("note")))
                                : Map.of(),
                        false);
        return new PageEchange.Saisie(
                dite == null ? 0 : dite.rang(),
                question.reponses().stream().filter(r -> !r.code().equals("NSP")).toList(),
                a.grille().echelle() instanceof Echelle.Nombre n ? n.unite() : "",
                question.choisie(),
                saisies.getOrDefault("raison", dite == null ? "" : dite.raison()),
                saisies.getOrDefault("desaccord", dite == null ? "" : dite.desaccord()));
    }

    /// After the last point, those that were passed over; then the results.
    private static String suivant(Analyse a, long noeud) {
        var ordre = a.ordreDeDiscussion();
        int rang = ordre.indexOf(ligne(a, noeud));
        if (rang + 1 < ordre.size()) return adresse(a.session().id(), ordre.get(rang + 1));
        return ordre.stream()
                .filter(l -> l.noeud().id() != noeud)
                .filter(l -> !a.conjointes().containsKey(l.noeud().id()))
                .findFirst()
                .map(l -> adresse(a.session().id(), l))
                .orElse(a.session().adresse() + "/resultats");
    }

    private static Analyse.Ligne ligne(Analyse a, long noeud) {
        return a.ligne(noeud).orElseThrow(() -> new Introuvable("critère " + noeud));
    }

    private static String adresse(EvaluationId id, Analyse.Ligne l) {
        return id.adresse() + "/echange/" + l.noeud().id();
    }
}

package fr.unisson.evaluations.web;

import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.EvaluationVue;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Notations;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.web.Sections.Section;
import fr.unisson.grilles.Grille;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Introuvable;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Where somebody answers, one domain after the other. Only their own answers are ever shown.
@Controller
@Acces
@RequestMapping("/evaluations/{id}")
class NotationController {

    private final Evaluations evaluations;
    private final Notations notations;
    private final Templates pages;

    NotationController(Evaluations evaluations, Notations notations, Templates pages) {
        this.evaluations = evaluations;
        this.notations = notations;
        this.pages = pages;
    }

    /// To the first domain that is not finished.
    @GetMapping("/noter")
    Redirection commencer(
            @PathVariable EvaluationId id, @RequestParam(defaultValue = "") String facile) {
        var e = notable(id);
        var miennes = notations.miennes(id);
        var sections = Sections.de(evaluations.grille(e)).toutes();
        var premiere =
                sections.stream()
                        .filter(s ->
                                s.feuilles().stream().anyMatch(f -> !miennes.containsKey(f.id())))
                        .findFirst()
                        .orElse(sections.getFirst());
        return Redirection.vers(adresse(e, premiere.code(), "oui".equals(facile)));
    }

    @GetMapping("/noter/{domaine}")
    JteModel lire(
            @PathVariable EvaluationId id,
            @PathVariable String domaine,
            @RequestParam(defaultValue = "") String facile) {
        var e = notable(id);
        return page(e, domaine, "oui".equals(facile), Map.of(), Erreurs.AUCUNE);
    }

    /// Everything that was answered in a domain, then the next one.
    @PostMapping("/noter/{domaine}")
    Object noter(
            @PathVariable EvaluationId id,
            @PathVariable String domaine,
            @RequestParam(defaultValue = "") String facile,
            @RequestParam Map<String, String> saisies) {
        var e = notable(id);
        boolean simple = "oui".equals(facile);
        var grille = evaluations.grille(e);
        var sections = Sections.de(grille);
        var section = sections.charger(domaine);
        var erreurs = Erreurs.AUCUNE;
        for (var f : section.feuilles()) {
            switch (SaisieDeNote.lire(grille, f, saisies)) {
                case SaisieDeNote.Rien() -> {}
                case SaisieDeNote.Fausse(var message) ->
                        erreurs = erreurs.plus(SaisieDeNote.champ(f), message);
                case SaisieDeNote.Lue(var note) -> {
                    if (notations.noter(id, f.id(), note)
                            instanceof Resultat.Refus<Integer>(var m)) {
                        erreurs = erreurs.avec(Refus.surLeChamp(SaisieDeNote.champ(f), m));
                    }
                }
            }
        }
        erreurs = erreurs.avec(garder(e, section, saisies.get(PageNotation.BLOC_NOTES)));
        if (!erreurs.vide()) return Refus.page(page(e, domaine, simple, saisies, erreurs));
        int rang = sections.rang(section);
        if (rang + 1 < sections.toutes().size()) {
            return Redirection.vers(adresse(e, sections.toutes().get(rang + 1).code(), simple));
        }
        return terminer(e, grille);
    }

    /// The note-pad of a domain, when it has one and it changed.
    private Erreurs garder(EvaluationVue e, Section section, @Nullable String saisi) {
        var domaine = section.blocNotes();
        if (domaine == null || saisi == null) return Erreurs.AUCUNE;
        var mots = Saisies.texte(saisi);
        var avant = notations.mesBlocsNotes(e.id()).getOrDefault(domaine.id(), "");
        if (mots.equals(avant)) return Erreurs.AUCUNE;
        return notations.noter(e.id(), domaine.id(), Note.blocNotes(mots))
                        instanceof Resultat.Refus<Integer>(var motifs)
                ? Refus.surLeChamp(PageNotation.BLOC_NOTES, motifs)
                : Erreurs.AUCUNE;
    }

    private Redirection terminer(EvaluationVue e, Grille grille) {
        var miennes = notations.miennes(e.id());
        var manquent =
                grille.feuilles().stream().filter(f -> !miennes.containsKey(f.id())).toList();
        notations.terminer(e.id());
        if (manquent.isEmpty()) {
            return Redirection.vers(e.adresse())
                    .avecMessage(
                            "Merci, vos réponses sont enregistrées. Vous pouvez les revoir"
                                    + " jusqu’à l’ouverture de l’échange.");
        }
        return Redirection.vers(e.adresse())
                .avecMessage(
                        "Vos réponses sont enregistrées. "
                                + (manquent.size() == 1
                                        ? "Un critère reste sans réponse."
                                        : manquent.size() + " critères restent sans réponse."));
    }

    /// One answer, as soon as it is chosen; a script's help, the form does without.
    @PostMapping("/notes/{noeud}")
    Object retenir(
            @PathVariable EvaluationId id,
            @PathVariable long noeud,
            @RequestParam Map<String, String> saisies) {
        var e = notable(id);
        var grille = evaluations.grille(e);
        var feuille =
                grille.feuilles().stream()
                        .filter(f -> f.id() == noeud)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("critère " + noeud));
        int total = grille.feuilles().size();
        if (SaisieDeNote.lire(grille, feuille, saisies) instanceof SaisieDeNote.Lue(var note)
                && notations.noter(id, noeud, note) instanceof Resultat.Fait<Integer>(var faites)) {
            if (faites == total) notations.terminer(id);
            return pages.evaluationsProgres(faites, total, "Enregistré.");
        }
        return pages.evaluationsProgres(
                notations.miennes(id).size(),
                total,
                "Pas encore enregistré : " + aide(feuille.code()));
    }

    private static String aide(String code) {
        return "le critère " + code + " attend un commentaire ou une autre réponse.";
    }

    private JteModel page(
            EvaluationVue e,
            String domaine,
            boolean facile,
            Map<String, String> saisies,
            Erreurs erreurs) {
        var grille = evaluations.grille(e);
        var sections = Sections.de(grille);
        var section = sections.charger(domaine);
        var miennes = notations.miennes(e.id());
        return pages.evaluationsNoter(
                new PageNotation(
                        PreparationController.fil(e),
                        e.adresse(),
                        e.titre(),
                        section.code(),
                        facile && !section.facile().isEmpty() ? section.facile() : section.titre(),
                        facile ? "" : section.aide(),
                        sections.rang(section) + 1,
                        sections.toutes().stream()
                                .map(s ->
                                        new PageNotation.Etape(
                                                s.titre(),
                                                adresse(e, s.code(), facile),
                                                s.code().equals(section.code()),
                                                (int)
                                                        s.feuilles().stream()
                                                                .filter(f ->
                                                                        !miennes.containsKey(
                                                                                f.id()))
                                                                .count()))
                                .toList(),
                        section.feuilles().stream()
                                .map(f ->
                                        QuestionPosee.de(
                                                grille, f, miennes.get(f.id()), saisies, facile))
                                .toList(),
                        miennes.size(),
                        grille.feuilles().size(),
                        grille.noeuds().stream().anyMatch(n -> !n.facile().isEmpty()),
                        facile,
                        precedent(e, sections, section, facile),
                        blocNotes(e, section, saisies),
                        erreurs));
    }

    private @Nullable String blocNotes(
            EvaluationVue e, Section section, Map<String, String> saisies) {
        var domaine = section.blocNotes();
        if (domaine == null) return null;
        var saisi = saisies.get(PageNotation.BLOC_NOTES);
        return saisi != null
                ? saisi
                : notations.mesBlocsNotes(e.id()).getOrDefault(domaine.id(), "");
    }

    private static String precedent(
            EvaluationVue e, Sections sections, Section section, boolean facile) {
        int rang = sections.rang(section);
        return rang == 0 ? e.adresse() : adresse(e, sections.toutes().get(rang - 1).code(), facile);
    }

    private EvaluationVue notable(EvaluationId id) {
        var e = evaluations.lire(id);
        if (!e.jyParticipe()) throw new Introuvable("réponses à l’évaluation " + id);
        if (e.etat() != EtatEvaluation.OUVERTE) {
            throw new Conflit(
                    "Les réponses à cette évaluation sont closes, ou ne sont pas encore ouvertes.");
        }
        return e;
    }

    private static String adresse(EvaluationVue e, String domaine, boolean facile) {
        return e.adresse() + "/noter/" + domaine + (facile ? "?facile=oui" : "");
    }
}

package fr.unisson.evaluations.web;

import fr.unisson.evaluations.Analyse;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.NotesConjointes;
import fr.unisson.evaluations.Resultats;
import fr.unisson.socle.Introuvable;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// What was written of each domain, and what the group keeps of it.
@Controller
@Acces
@RequestMapping("/evaluations/{id}/blocs-notes")
class BlocsNotesController {

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final NotesConjointes conjointes;
    private final Templates pages;

    BlocsNotesController(
            Evaluations evaluations,
            Resultats resultats,
            NotesConjointes conjointes,
            Templates pages) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.conjointes = conjointes;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable EvaluationId id) {
        return page(analyser(id), Map.of(), Erreurs.AUCUNE);
    }

    /// All those that changed; what was refused stays typed.
    @PostMapping
    Object garder(@PathVariable EvaluationId id, @RequestParam Map<String, String> saisies) {
        var a = analyser(id);
        var erreurs = Erreurs.AUCUNE;
        for (var d : a.domaines()) {
            var champ = champ(d);
            var mots = Saisies.texte(saisies.get(champ));
            if (!saisies.containsKey(champ) || mots.equals(a.blocNotes(d.noeud()))) continue;
            int apres = Saisies.entier(saisies.get("apres-" + champ)).orElse(0);
            if (conjointes.garder(id, d.noeud().id(), apres, mots)
                    instanceof Resultat.Refus<Long>(var motifs)) {
                erreurs = erreurs.avec(Refus.surLeChamp(champ, motifs));
            }
        }
        return erreurs.vide()
                ? Redirection.vers(id.adresse() + "/blocs-notes")
                        .avecMessage("Les blocs-notes sont enregistrés.")
                : Refus.page(page(analyser(id), saisies, erreurs));
    }

    private JteModel page(Analyse a, Map<String, String> saisies, Erreurs erreurs) {
        var e = a.session();
        return pages.evaluationsBlocsNotes(
                new PageBlocsNotes(
                        PreparationController.fil(e),
                        e.adresse(),
                        e.titre(),
                        a.domaines().stream().map(d -> bloc(a, d, saisies)).toList(),
                        e.etat() == EtatEvaluation.CONJOINTE && evaluations.anime(e),
                        erreurs));
    }

    private static PageBlocsNotes.Bloc bloc(
            Analyse a, Analyse.Domaine d, Map<String, String> saisies) {
        var dit = a.conjointes().get(d.noeud().id());
        var lu = BlocNotesLu.de(a, d);
        return new PageBlocsNotes.Bloc(
                champ(d),
                dit == null ? 0 : dit.rang(),
                saisies.getOrDefault(champ(d), lu.groupe()),
                lu);
    }

    private static String champ(Analyse.Domaine d) {
        return PageNotation.BLOC_NOTES + "-" + d.noeud().id();
    }

    private Analyse analyser(EvaluationId id) {
        var a = resultats.analyser(id);
        if (!a.grille().blocNotes()) throw new Introuvable("blocs-notes de l’évaluation " + id);
        return a;
    }
}

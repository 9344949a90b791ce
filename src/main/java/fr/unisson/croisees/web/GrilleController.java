package fr.unisson.croisees.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.web.PagesDeConvention;
import fr.unisson.croisees.CroiseeId;
import fr.unisson.croisees.CroiseeVue;
import fr.unisson.croisees.Croisees;
import fr.unisson.croisees.EtatCroisee;
import fr.unisson.croisees.GrillesDesVoix;
import fr.unisson.croisees.VoixVue;
import fr.unisson.evaluations.Note;
import fr.unisson.evaluations.web.QuestionPosee;
import fr.unisson.evaluations.web.SaisieDeNote;
import fr.unisson.grilles.Grilles;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Conflit;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One's own grid: saved as often as wanted, then given once.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/evaluations/{id}/grille")
class GrilleController {

    private final PagesDeConvention conventions;
    private final Croisees croisees;
    private final GrillesDesVoix voix;
    private final Grilles grilles;
    private final Templates pages;

    GrilleController(
            PagesDeConvention conventions,
            Croisees croisees,
            GrillesDesVoix voix,
            Grilles grilles,
            Templates pages) {
        this.conventions = conventions;
        this.croisees = croisees;
        this.voix = voix;
        this.grilles = grilles;
        this.pages = pages;
    }

    /// To the first grid that the reader has still to give.
    @GetMapping
    Object ouvrir(@PathVariable ConventionId convention, @PathVariable CroiseeId id) {
        var c = CroiseeController.lue(croisees, convention, id);
        return voix.miennes(id).stream()
                .filter(v -> !v.remise())
                .findFirst()
                .filter(_ -> c.etat() == EtatCroisee.AUTOEVALUATION)
                .map(v -> Redirection.vers(c.adresse() + "/grille/" + v.id()))
                .orElseGet(() -> Redirection.vers(c.adresse()));
    }

    @GetMapping("/{numero}")
    JteModel lire(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @PathVariable long numero,
            @RequestParam(defaultValue = "") String facile) {
        var c = ouverte(convention, id);
        return page(c, mienne(c, numero), !facile.isEmpty(), Map.of(), Erreurs.AUCUNE);
    }

    @PostMapping("/{numero}")
    Object enregistrer(
            @PathVariable ConventionId convention,
            @PathVariable CroiseeId id,
            @PathVariable long numero,
            @RequestParam Map<String, String> saisies) {
        var c = ouverte(convention, id);
        var v = mienne(c, numero);
        var grille = grilles.charger(c.grille());
        boolean facile = saisies.containsKey("facile");
        var erreurs = Erreurs.AUCUNE;
        var notes = new HashMap<Long, Note>();
        for (var f : grille.feuilles()) {
            switch (SaisieDeNote.lire(grille, f, saisies)) {
                case SaisieDeNote.Rien() -> {}
                case SaisieDeNote.Fausse(var message) ->
                        erreurs = erreurs.plus(SaisieDeNote.champ(f), message);
                case SaisieDeNote.Lue(var note) -> notes.put(f.id(), note);
            }
        }
        if (!erreurs.vide()) return Refus.page(page(c, v, facile, saisies, erreurs));
        var gardees = voix.noter(id, numero, notes);
        if (!gardees.estFait()) {
            return refus(c, v, facile, saisies, gardees.motifs());
        }
        if (!saisies.containsKey("remettre")) {
            return Redirection.vers(
                            c.adresse() + "/grille/" + numero + (facile ? "?facile=oui" : ""))
                    .avecMessage(
                            "Vos réponses sont enregistrées. La grille n’est pas encore remise.");
        }
        var vides = sansReponse(c, v);
        if (!vides.isEmpty()) {
            for (var f : vides) {
                erreurs =
                        erreurs.plus(
                                SaisieDeNote.champ(f),
                                "Répondez au critère "
                                        + f.code()
                                        + " ; « je ne sais pas » est une réponse.");
            }
            return Refus.page(page(c, v, facile, saisies, erreurs));
        }
        var remise = voix.remettre(id, numero, saisies.containsKey("accepte"));
        return remise.estFait()
                ? Redirection.vers(c.adresse()).avecMessage("Votre grille est remise.")
                : refus(c, v, facile, saisies, remise.motifs());
    }

    private List<Noeud> sansReponse(CroiseeVue c, VoixVue v) {
        var notes = voix.notes(c.id(), v.id());
        return grilles.charger(c.grille()).feuilles().stream()
                .filter(f -> !notes.containsKey(f.id()))
                .toList();
    }

    private Object refus(
            CroiseeVue c,
            VoixVue v,
            boolean facile,
            Map<String, String> saisies,
            List<fr.unisson.socle.vie.Motif> motifs) {
        var champs = new HashMap<String, String>();
        for (var m : motifs) if (m.code().startsWith("note-")) champs.put(m.code(), m.code());
        return Refus.page(motifs, champs, e -> page(c, v, facile, saisies, e));
    }

    private CroiseeVue ouverte(ConventionId convention, CroiseeId id) {
        var c = CroiseeController.lue(croisees, convention, id);
        if (c.etat() != EtatCroisee.AUTOEVALUATION) {
            throw new Conflit(
                    "Les grilles de cette évaluation sont closes, ou pas encore ouvertes.");
        }
        return c;
    }

    private VoixVue mienne(CroiseeVue c, long numero) {
        var v =
                voix.miennes(c.id()).stream()
                        .filter(x -> x.id() == numero)
                        .findFirst()
                        .orElseThrow(() -> new Introuvable("grille " + numero));
        if (v.remise()) throw new Conflit("Cette grille est déjà remise : elle ne change plus.");
        return v;
    }

    private JteModel page(
            CroiseeVue c, VoixVue v, boolean facile, Map<String, String> saisies, Erreurs erreurs) {
        var tete = conventions.ouvrir(c.convention(), CroiseesConfiguration.EVALUATIONS);
        var grille = grilles.charger(c.grille());
        var notes = voix.notes(c.id(), v.id());
        var domaines = grille.domaines();
        return pages.croiseesGrille(
                new PageGrilleCroisee(
                        tete.fil()
                                .puis("Évaluations", tete.adresse() + "/evaluations")
                                .puis(c.nature().libelle(), c.adresse()),
                        c.adresse() + "/grille/" + v.id(),
                        c.adresse(),
                        tete.titre(),
                        v.dUsager() ? "vous, représentant des usagers" : v.nom(),
                        v.dUsager(),
                        Dates.jour(c.noterAvant()),
                        grille.racines().stream()
                                .map(r ->
                                        new PageGrilleCroisee.Partie(
                                                facile && !r.facile().isEmpty()
                                                        ? r.facile()
                                                        : r.libelle(),
                                                facile ? "" : r.aide(),
                                                grille.feuilles().stream()
                                                        .filter(f ->
                                                                Objects.requireNonNull(
                                                                                        domaines
                                                                                                .get(
                                                                                                        f
                                                                                                                .id()))
                                                                                .id()
                                                                        == r.id())
                                                        .map(f ->
                                                                QuestionPosee.de(
                                                                        grille,
                                                                        f,
                                                                        notes.get(f.id()),
                                                                        saisies,
                                                                        facile))
                                                        .toList()))
                                .toList(),
                        notes.size(),
                        grille.feuilles().size(),
                        facile,
                        erreurs));
    }
}

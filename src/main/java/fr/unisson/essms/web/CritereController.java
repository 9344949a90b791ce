package fr.unisson.essms.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.Bilans;
import fr.unisson.essms.CoteVue;
import fr.unisson.essms.CritereVue;
import fr.unisson.essms.Criteres;
import fr.unisson.essms.FormulaireVue;
import fr.unisson.essms.NotesDesEssms;
import fr.unisson.essms.domaine.RoleAutoevaluation;
import fr.unisson.grilles.Moyennes.Methode;
import fr.unisson.grilles.Noeud;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// A criterion of a self-evaluation, from which actions come.
@Controller
@Acces
class CritereController {

    private static final String ICI = "/essms/criteres/{id}";

    private static final Map<String, String> CHAMPS =
            Map.of(
                    "JUSTIFICATION", "justification",
                    "GOUVERNANCE", "gouvernance",
                    "IDENTITE", "justification");

    private final Criteres criteres;
    private final Autoevaluations autoevaluations;
    private final Bilans bilans;
    private final ActionsDesConstats actions;
    private final FormulaireImprime imprime;
    private final Templates pages;

    CritereController(
            Criteres criteres,
            Autoevaluations autoevaluations,
            Bilans bilans,
            ActionsDesConstats actions,
            FormulaireImprime imprime,
            Templates pages) {
        this.criteres = criteres;
        this.autoevaluations = autoevaluations;
        this.bilans = bilans;
        this.actions = actions;
        this.imprime = imprime;
        this.pages = pages;
    }

    @GetMapping(ICI)
    JteModel critere(@PathVariable long id) {
        var critere = criteres.charger(id);
        return page(critere, criteres.formulaire(critere), Erreurs.AUCUNE);
    }

    @PostMapping(ICI)
    Object ecrire(@PathVariable long id, @RequestParam MultiValueMap<String, String> saisie) {
        var critere = criteres.charger(id);
        var dit =
                new FormulaireVue(
                        Saisies.entier(saisie.getFirst("version")).orElse(0),
                        Saisies.texte(saisie.getFirst("justification")),
                        Saisies.texte(saisie.getFirst("gouvernance")),
                        Saisies.texte(saisie.getFirst("causes")),
                        Saisies.texte(saisie.getFirst("mesures")),
                        Saisies.texte(saisie.getFirst("plan")),
                        "",
                        null);
        return switch (criteres.ecrire(critere, dit)) {
            case Resultat.Fait<CritereVue> _ ->
                    Redirection.vers(critere.adresse())
                            .avecMessage("Le formulaire est enregistré.");
            case Resultat.Refus<CritereVue>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(critere, dit, e));
        };
    }

    @GetMapping(ICI + "/formulaire.pdf")
    ResponseEntity<byte[]> imprimer(@PathVariable long id) {
        var critere = criteres.charger(id);
        var formulaire = criteres.formulaire(critere);
        if (formulaire.version() == 0) throw new Introuvable("formulaire du critère " + id);
        var etat = bilans.de(autoevaluations.charger(critere.autoevaluation()));
        var imperatif = imperatif(etat, critere).orElseThrow(() -> new Introuvable("critère"));
        var manques =
                CompositionFormulaire.exigences(imperatif, formulaire, false).stream()
                        .filter(e -> !e.remplie())
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        (manques.isEmpty() ? "" : "brouillon-")
                                                + "critere-imperatif-"
                                                + critere.code()
                                                + ".pdf")
                                .build()
                                .toString())
                .body(imprime.imprimer(etat, imperatif, formulaire, manques).octets());
    }

    private JteModel page(CritereVue critere, FormulaireVue f, Erreurs erreurs) {
        var a = autoevaluations.charger(critere.autoevaluation());
        var etat = bilans.de(a);
        var noeud = noeud(etat, critere);
        var objectif = etat.grille().lignee(noeud).get(1);
        boolean cotable = autoevaluations.roles(a).contains(RoleAutoevaluation.COTEUR);
        return pages.essmsCritere(
                new PageCritereEssms(
                        Fil.de("Évaluation HAS", EssmsController.ADRESSE)
                                .puis(a.titre(), a.adresse()),
                        "Critère " + critere.code() + " : " + critere.libelle(),
                        a.nomEtablissement(),
                        a.adresse() + "/objectifs/" + objectif.code(),
                        Ecrits.note(etat.bilan().note(noeud, Methode.DECIMALES_2024)),
                        critere.imperatif() ? Ecrits.atteinte(etat.bilan().atteinte(noeud)) : null,
                        cotations(etat, noeud),
                        etat.bilan().note(noeud, Methode.DECIMALES_2024).isPresent()
                                ? NotesDesEssms.boucle(a, critere)
                                : null,
                        actions.de(critere.objet()),
                        imperatif(etat, critere)
                                .map(i -> CompositionFormulaire.de(i, f, cotable, erreurs))
                                .orElse(null)));
    }

    private Optional<Criteres.Imperatif> imperatif(Bilans.Etat etat, CritereVue critere) {
        return critere.imperatif()
                ? criteres.imperatifs(etat).stream()
                        .filter(i -> i.critere().id() == critere.id())
                        .findFirst()
                : Optional.empty();
    }

    static Noeud noeud(Bilans.Etat etat, CritereVue critere) {
        var noeud = etat.grille().parId().get(critere.noeud());
        if (noeud == null) throw new Introuvable("critère " + critere.code());
        return noeud;
    }

    static List<PageCritereEssms.Cotation> cotations(Bilans.Etat etat, Noeud critere) {
        return etat.bilan().enfants(critere).stream()
                .flatMap(e -> {
                    var siennes = etat.cotes().stream().filter(c -> c.element() == e.id()).toList();
                    return siennes.isEmpty()
                            ? java.util.stream.Stream.of(
                                    new PageCritereEssms.Cotation(e.code(), "", "non coté", ""))
                            : siennes.stream().map(c -> cotation(etat, e, c));
                })
                .toList();
    }

    private static PageCritereEssms.Cotation cotation(Bilans.Etat etat, Noeud element, CoteVue c) {
        return new PageCritereEssms.Cotation(
                element.code(),
                etat.pseudonymes().getOrDefault(c.personne(), ""),
                CompositionObjectif.dite(c),
                c.commentaire());
    }
}

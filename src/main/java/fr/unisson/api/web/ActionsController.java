package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.actions.ActionId;
import fr.unisson.actions.Actions;
import fr.unisson.actions.Actions.Dits;
import fr.unisson.actions.CriteresActions;
import fr.unisson.actions.CriteresActions.Precisions;
import fr.unisson.actions.CriteresActions.Tri;
import fr.unisson.actions.Priorite;
import fr.unisson.actions.TypeAction;
import fr.unisson.actions.domaine.EtatAction;
import fr.unisson.actions.domaine.TransitionAction;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.web.ActionLue.Ligne;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The action plan.
@RestController
@RequestMapping("/api/v1")
@Acces
@Tag(name = "Actions")
class ActionsController {

    private final Actions actions;

    ActionsController(Actions actions) {
        this.actions = actions;
    }

    /// @param motif asked by the passages that say why
    /// @param resultat what the measure gave, for those that judge the effect
    record Passage(
            @Nullable TransitionAction transition,
            @Nullable String motif,
            @Nullable String resultat) {}

    record Report(@Nullable LocalDate vers, @Nullable String motif) {}

    @GetMapping("/organisations/{id}/actions")
    @Ouvre(Portee.ACTIONS_LIRE)
    @Operation(summary = "Le plan d’actions d’une organisation, l’échéance la plus proche d’abord")
    PageDeListe<Ligne> lister(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String texte,
            @RequestParam(required = false) @Nullable Set<EtatAction> etat,
            @RequestParam(required = false) @Nullable Priorite priorite,
            @RequestParam(required = false) @Nullable TypeAction type,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            @RequestParam(defaultValue = "false") boolean retard,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var criteres =
                new CriteresActions(
                        texte,
                        etat == null ? Set.of() : etat,
                        null,
                        priorite,
                        retard,
                        false,
                        new Precisions(null, type, null, null, du, au),
                        Tri.ECHEANCE);
        return PageDeListe.de(
                actions.lister(id, criteres, suite, PageDeListe.taille(taille)), Ligne::de);
    }

    @GetMapping("/actions/{id}")
    @Ouvre(Portee.ACTIONS_LIRE)
    @Operation(summary = "Une action")
    ResponseEntity<ActionLue> lire(@PathVariable ActionId id) {
        var action = ActionLue.de(actions.lire(id));
        return ResponseEntity.ok().eTag(Versions.etiquette(action.version())).body(action);
    }

    @PostMapping("/organisations/{id}/actions")
    @Ouvre(Portee.ACTIONS_ECRIRE)
    @Operation(summary = "Proposer une action ; « Idempotency-Key » évite de la proposer deux fois")
    ResponseEntity<?> proposer(@PathVariable OrganisationId id, @RequestBody ActionEcrite ecrite) {
        var refus = ecrite.refus(true);
        if (!refus.isEmpty()) return Probleme.refus(refus);
        return switch (actions.proposer(id, ecrite.contenu(), ecrite.origines())) {
            case Resultat.Fait<ActionId>(var nee) ->
                    ResponseEntity.created(URI.create("/api/v1/actions/" + nee))
                            .body(ActionLue.de(actions.lire(nee)));
            case Resultat.Refus<ActionId>(var motifs) -> Probleme.refus(motifs);
        };
    }

    @PatchMapping("/actions/{id}")
    @Ouvre(Portee.ACTIONS_ECRIRE)
    @Operation(summary = "Récrire ce qui est envoyé d’une action ; le reste demeure")
    ResponseEntity<?> modifier(
            @PathVariable ActionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody ActionEcrite ecrite) {
        int lue = Versions.exiger(version);
        var refus = ecrite.refus(false);
        if (!refus.isEmpty()) return Probleme.refus(refus);
        return relue(id, actions.modifier(id, lue, ecrite.sur(actions.lire(id).contenu())));
    }

    @PostMapping("/actions/{id}/passages")
    @Ouvre(Portee.ACTIONS_ECRIRE)
    @Operation(summary = "Faire avancer une action")
    ResponseEntity<?> franchir(
            @PathVariable ActionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody Passage passage) {
        int lue = Versions.exiger(version);
        var transition = passage.transition();
        if (transition == null)
            return Probleme.refus(
                    List.of(new Motif("TRANSITION", "Dites quelle transition vous demandez.")));
        return relue(
                id,
                actions.franchir(
                        id, lue, transition, new Dits(passage.motif(), passage.resultat())));
    }

    @PostMapping("/actions/{id}/report")
    @Ouvre(Portee.ACTIONS_ECRIRE)
    @Operation(summary = "Reporter l’échéance d’une action, et dire pourquoi")
    ResponseEntity<?> reporter(
            @PathVariable ActionId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String version,
            @RequestBody Report report) {
        int lue = Versions.exiger(version);
        if (Saisies.vide(report.motif()))
            return Probleme.refus(List.of(new Motif(Motif.SANS_MOTIF, "Dites pourquoi.")));
        var vers = report.vers();
        if (vers == null)
            return Probleme.refus(
                    List.of(new Motif("ECHEANCE", "Dites la nouvelle échéance dans « vers ».")));
        return relue(id, actions.reporter(id, lue, vers, Saisies.texte(report.motif())));
    }

    private ResponseEntity<?> relue(ActionId id, Resultat<?> resultat) {
        return resultat.estFait() ? lire(id) : Probleme.refus(resultat.motifs());
    }
}

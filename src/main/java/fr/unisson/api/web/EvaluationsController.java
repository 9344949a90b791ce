package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.audits.AuditId;
import fr.unisson.audits.Audits;
import fr.unisson.audits.domaine.EtatAudit;
import fr.unisson.essms.AutoevaluationId;
import fr.unisson.essms.Autoevaluations;
import fr.unisson.essms.domaine.EtatAutoevaluation;
import fr.unisson.evaluations.CriteresEvaluations;
import fr.unisson.evaluations.EtatEvaluation;
import fr.unisson.evaluations.EvaluationId;
import fr.unisson.evaluations.Evaluations;
import fr.unisson.evaluations.Resultats;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What evaluations gave, once they are closed: a program reads nothing of what is being rated.
@RestController
@RequestMapping("/api/v1")
@Acces
@Tag(name = "Évaluations")
class EvaluationsController {

    private static final Set<EtatEvaluation> CLOSES =
            Set.of(EtatEvaluation.CLOTUREE, EtatEvaluation.ARCHIVEE);
    private static final Set<EtatAutoevaluation> FINIES =
            Set.of(EtatAutoevaluation.CLOTUREE, EtatAutoevaluation.ARCHIVEE);

    private final Evaluations evaluations;
    private final Resultats resultats;
    private final Autoevaluations autoevaluations;
    private final fr.unisson.essms.Bilans bilansEssms;
    private final Audits audits;
    private final fr.unisson.audits.Bilans bilansDAudits;

    EvaluationsController(
            Evaluations evaluations,
            Resultats resultats,
            Autoevaluations autoevaluations,
            fr.unisson.essms.Bilans bilansEssms,
            Audits audits,
            fr.unisson.audits.Bilans bilansDAudits) {
        this.evaluations = evaluations;
        this.resultats = resultats;
        this.autoevaluations = autoevaluations;
        this.bilansEssms = bilansEssms;
        this.audits = audits;
        this.bilansDAudits = bilansDAudits;
    }

    @GetMapping("/evaluations")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Les évaluations conjointes clôturées, la dernière d’abord")
    PageDeListe<EvaluationLue.Resumee> lister(
            @RequestParam(required = false) @Nullable String texte,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(defaultValue = "false") boolean archivees,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var criteres =
                new CriteresEvaluations(
                        Saisies.texte(texte),
                        archivees ? EtatEvaluation.ARCHIVEE : EtatEvaluation.CLOTUREE,
                        false,
                        organisation);
        return PageDeListe.de(
                evaluations.lister(
                        criteres, Saisies.numero(suite).orElse(null), PageDeListe.taille(taille)),
                EvaluationLue.Resumee::de);
    }

    /// One that is not closed does not exist here, whoever asks.
    @GetMapping("/evaluations/{id}")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Les résultats d’une évaluation conjointe, une fois clôturée")
    ResponseEntity<EvaluationLue> lire(@PathVariable EvaluationId id) {
        if (!CLOSES.contains(evaluations.lire(id).etat()))
            throw new Introuvable("évaluation close " + id);
        var lue = EvaluationLue.de(resultats.analyser(id));
        return ResponseEntity.ok().eTag(Versions.etiquette(lue.version())).body(lue);
    }

    @GetMapping("/organisations/{id}/autoevaluations")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Les auto-évaluations HAS d’une organisation, la dernière d’abord")
    PageDeListe<AutoevaluationLue> autoevaluations(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                autoevaluations.page(
                        id,
                        Saisies.numero(suite).map(AutoevaluationId::new).orElse(null),
                        PageDeListe.taille(taille)),
                AutoevaluationLue::de);
    }

    @GetMapping("/autoevaluations/{id}")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Une auto-évaluation HAS, avec ses résultats une fois clôturée")
    ResponseEntity<AutoevaluationLue> autoevaluation(@PathVariable AutoevaluationId id) {
        var a = autoevaluations.charger(id);
        var lue =
                FINIES.contains(a.etat())
                        ? AutoevaluationLue.de(a, AutoevaluationLue.Resultats.de(bilansEssms.de(a)))
                        : AutoevaluationLue.de(a);
        return ResponseEntity.ok().eTag(Versions.etiquette(lue.version())).body(lue);
    }

    @GetMapping("/organisations/{id}/audits")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Les audits d’une organisation, le dernier d’abord")
    PageDeListe<AuditLu> audits(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable EtatAudit etat,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        return PageDeListe.de(
                audits.lister(
                        id, etat, Saisies.numero(suite).orElse(null), PageDeListe.taille(taille)),
                AuditLu::de);
    }

    @GetMapping("/audits/{id}")
    @Ouvre(Portee.EVALUATIONS_LIRE)
    @Operation(summary = "Un audit, avec ses taux de conformité une fois clos")
    ResponseEntity<AuditLu> audit(@PathVariable AuditId id) {
        var a = audits.lire(id);
        var lu =
                a.etat() == EtatAudit.CLOTURE
                        ? AuditLu.de(a, AuditLu.Resultats.de(bilansDAudits.de(a)))
                        : AuditLu.de(a);
        return ResponseEntity.ok().eTag(Versions.etiquette(lu.version())).body(lu);
    }
}

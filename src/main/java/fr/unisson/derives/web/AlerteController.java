package fr.unisson.derives.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.derives.AlerteId;
import fr.unisson.derives.Alertes;
import fr.unisson.derives.Alertes.Dits;
import fr.unisson.derives.Alertes.Plan;
import fr.unisson.derives.Reponses;
import fr.unisson.derives.domaine.Gravite;
import fr.unisson.derives.domaine.IssueAlerte;
import fr.unisson.pilotage.ActesDuComite;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// One alert: what is said of it, what is decided.
@Controller
@Acces
@RequestMapping("/conventions/{convention}/alertes/{id:\\d{1,18}}")
class AlerteController {

    private static final String GESTE =
            "/{geste:qualification|plan|revision|sans-suite|levee|escalade|issue}";
    private static final int TEXTE_AU_PLUS = 4000;
    private static final Map<String, String> CHAMPS =
            Map.ofEntries(
                    Map.entry("GRAVITE_DITE", "gravite"),
                    Map.entry("PLAN_DIT", "quoi"),
                    Map.entry("PLAN_CONFIE", "responsable"),
                    Map.entry("PLAN_DATE", "pour"),
                    Map.entry("EFFET_OBSERVE", "note"),
                    Map.entry("DECISION_CITEE", "decision"),
                    Map.entry("ISSUE_CHOISIE", "issue"),
                    Map.entry("ACTE_CITE", "acte"),
                    Map.entry(Motif.SANS_MOTIF, "note"),
                    Map.entry("REPONSE", "texte"),
                    Map.entry("IDENTITE_REPONSE", "texte"),
                    Map.entry("IDENTITE_PLAN", "quoi"),
                    Map.entry("IDENTITE_ACTE", "acte"));

    private final CompositionAlerte composition;
    private final CompositionGeste gestes;
    private final Alertes alertes;
    private final Reponses reponses;
    private final ActesDuComite actes;
    private final Templates pages;

    AlerteController(
            CompositionAlerte composition,
            CompositionGeste gestes,
            Alertes alertes,
            Reponses reponses,
            ActesDuComite actes,
            Templates pages) {
        this.composition = composition;
        this.gestes = gestes;
        this.alertes = alertes;
        this.reponses = reponses;
        this.actes = actes;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable ConventionId convention, @PathVariable AlerteId id) {
        return page(convention, id, GesteForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping("/reponse")
    Object repondre(
            @PathVariable ConventionId convention,
            @PathVariable AlerteId id,
            @ModelAttribute GesteForm form) {
        composition.lire(convention, id);
        var trop = Erreurs.AUCUNE.borner("texte", form.texte(), TEXTE_AU_PLUS);
        if (!trop.vide()) return Refus.page(page(convention, id, form, trop));
        var resultat = reponses.repondre(id, Saisies.texte(form.texte()));
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id))
                        .avecMessage("Votre réponse est enregistrée.")
                : Refus.page(resultat.motifs(), CHAMPS, e -> page(convention, id, form, e));
    }

    @GetMapping(GESTE)
    JteModel demander(
            @PathVariable ConventionId convention,
            @PathVariable AlerteId id,
            @PathVariable String geste) {
        int version = composition.lire(convention, id).version();
        return geste(convention, id, lu(geste), version, GesteForm.VIDE, Erreurs.AUCUNE);
    }

    @PostMapping(GESTE)
    Object faire(
            @PathVariable ConventionId convention,
            @PathVariable AlerteId id,
            @PathVariable String geste,
            @ModelAttribute GesteForm form) {
        var g = lu(geste);
        composition.lire(convention, id);
        var trop =
                Erreurs.AUCUNE
                        .borner("note", form.note(), TEXTE_AU_PLUS)
                        .borner("quoi", form.quoi(), TEXTE_AU_PLUS)
                        .borner("acte", form.acte(), TEXTE_AU_PLUS);
        if (!trop.vide()) {
            return Refus.page(geste(convention, id, g, form.versionLue(), form, trop));
        }
        var resultat =
                alertes.franchir(
                        id, form.versionLue(), g.transition, dits(convention, id, g, form));
        return resultat.estFait()
                ? Redirection.vers(adresse(convention, id)).avecMessage(message(g))
                : Refus.page(
                        resultat.motifs(),
                        champs(g),
                        e -> geste(convention, id, g, form.versionLue(), form, e));
    }

    private Dits dits(ConventionId convention, AlerteId id, GesteSurAlerte g, GesteForm form) {
        var acte =
                actes.lire(convention, Saisies.numero(form.decision()), Saisies.texte(form.acte()));
        return new Dits(
                Saisies.parmi(Gravite.class, form.gravite()).orElse(null),
                Saisies.texte(form.note()),
                g.plan() ? plan(convention, id, form) : Plan.AUCUN,
                acte,
                Saisies.parmi(IssueAlerte.class, form.issue()).orElse(null));
    }

    private Plan plan(ConventionId convention, AlerteId id, GesteForm form) {
        var action =
                Saisies.numero(form.action())
                        .filter(n ->
                                gestes.actions(composition.lire(convention, id)).stream()
                                        .anyMatch(c -> c.valeur().equals(n.toString())));
        return new Plan(
                Saisies.texte(form.quoi()),
                Saisies.numero(form.responsable()).orElse(null),
                Saisies.date(form.pour()).orElse(null),
                action.orElse(null));
    }

    /// Where no words may stand for a decision, what misses is told at the decision.
    private static Map<String, String> champs(GesteSurAlerte g) {
        var champs = new HashMap<>(CHAMPS);
        if (g.acte() == null) champs.put("ACTE_CITE", "decision");
        return champs;
    }

    private static String message(GesteSurAlerte g) {
        return switch (g) {
            case QUALIFIER ->
                    "La gravité est dite. Un plan de redressement est attendu sous quinze jours.";
            case PLANIFIER, REVOIR_LE_PLAN -> "Le plan est enregistré.";
            case CLASSER -> "L’alerte est classée sans suite.";
            case LEVER -> "L’alerte est levée.";
            case ESCALADER -> "C’est enregistré. Une issue est maintenant à choisir.";
            case CHOISIR_L_ISSUE -> "L’issue est enregistrée, et l’alerte est close.";
        };
    }

    private JteModel page(ConventionId convention, AlerteId id, GesteForm form, Erreurs erreurs) {
        return pages.derivesAlerte(composition.page(convention, id, form, erreurs));
    }

    private JteModel geste(
            ConventionId convention,
            AlerteId id,
            GesteSurAlerte geste,
            int version,
            GesteForm form,
            Erreurs erreurs) {
        return pages.derivesGeste(gestes.page(convention, id, geste, version, form, erreurs));
    }

    private static GesteSurAlerte lu(String segment) {
        return GesteSurAlerte.de(segment).orElseThrow(() -> new Introuvable("geste " + segment));
    }

    private static String adresse(ConventionId convention, AlerteId id) {
        return "/conventions/" + convention + "/alertes/" + id;
    }
}

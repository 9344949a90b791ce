package fr.unisson.gouvernance.web;

import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.gouvernance.ConstatsDesInstances;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.DecisionVue;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.EtatDecision;
import fr.unisson.gouvernance.ObjetsDeDecision;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.gouvernance.domaine.TransitionDecision;
import fr.unisson.journal.Journal;
import fr.unisson.socle.Dates;
import fr.unisson.socle.vie.Motif;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Evenement;
import fr.unisson.socle.web.Fait;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// One decision: read, done, or given up; its actions.
@Controller
@Acces
@RequestMapping("/decisions/{id}")
class DecisionController {

    private static final int FAITS_AU_PLUS = 50;
    private static final Map<String, String> CHAMPS =
            Map.of(
                    Motif.SANS_MOTIF,
                    "motif",
                    "ACTION",
                    "titre",
                    "ADRESSE",
                    "adresse",
                    "PORTEUR",
                    "porteur");

    private final Decisions decisions;
    private final ObjetsDeDecision objets;
    private final PlansDActions plans;
    private final ActionsDesConstats actions;
    private final Journal journal;
    private final Clock horloge;
    private final Templates pages;

    DecisionController(
            Decisions decisions,
            ObjetsDeDecision objets,
            PlansDActions plans,
            ActionsDesConstats actions,
            Journal journal,
            Clock horloge,
            Templates pages) {
        this.decisions = decisions;
        this.objets = objets;
        this.plans = plans;
        this.actions = actions;
        this.journal = journal;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lire(@PathVariable DecisionId id) {
        return page(decisions.lire(id), Erreurs.AUCUNE);
    }

    /// What was forgotten in the meeting, or found since.
    @PostMapping("/actions")
    Object confier(@PathVariable DecisionId id, @ModelAttribute SeanceForm.ActionSaisie form) {
        var d = decisions.lire(id);
        var offerts = plans.de(d.instance());
        var erreurs = offerts.erreurs(form);
        var plan = offerts.choisi(form.organisation());
        if (!erreurs.vide() || plan == null) return Refus.page(page(d, form, erreurs));
        var resultat = decisions.confier(id, form.versCommande(plan));
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id))
                    .avecMessage("L’action est proposée au plan d’actions.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(d, form, e));
    }

    @PostMapping("/realisation")
    Object realiser(@PathVariable DecisionId id, @RequestParam int version) {
        var resultat = decisions.franchir(id, version, TransitionDecision.REALISER, null);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id)).avecMessage("La décision est faite.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(decisions.lire(id), e));
    }

    @PostMapping("/porteur")
    Object confierA(
            @PathVariable DecisionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String porteur) {
        var siege = Saisies.numero(porteur).map(SiegeId::new);
        var resultat = decisions.confierA(id, version, siege);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id))
                    .avecMessage("La décision est confiée à une autre personne.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(decisions.lire(id), e));
    }

    /// Chosen among what the instance holds, or by the address of its page.
    @PostMapping("/objets")
    Object rattacher(
            @PathVariable DecisionId id,
            @RequestParam(defaultValue = "") String parmi,
            @RequestParam(defaultValue = "") String adresse) {
        var resultat = objets.rattacher(id, adresse.isBlank() ? parmi : adresse);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id)).avecMessage("L’objet est rattaché.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(decisions.lire(id), e));
    }

    @PostMapping("/objets/{rang}/retrait")
    Object detacher(@PathVariable DecisionId id, @PathVariable int rang) {
        var resultat = objets.detacher(id, rang);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id)).avecMessage("L’objet est détaché.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> page(decisions.lire(id), e));
    }

    @GetMapping("/abandon")
    JteModel demander(@PathVariable DecisionId id) {
        return abandon(decisions.lire(id), null, Erreurs.AUCUNE);
    }

    @PostMapping("/abandon")
    Object abandonner(
            @PathVariable DecisionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String motif) {
        var fautes = Erreurs.AUCUNE.raconter("motif", motif, Champs.TEXTE);
        if (!fautes.vide()) return Refus.page(abandon(decisions.lire(id), motif, fautes));
        var resultat = decisions.franchir(id, version, TransitionDecision.ABANDONNER, motif);
        if (resultat.estFait()) {
            return Redirection.vers(adresse(id)).avecMessage("La décision est abandonnée.");
        }
        return Refus.page(resultat.motifs(), CHAMPS, e -> abandon(decisions.lire(id), motif, e));
    }

    private JteModel abandon(DecisionVue d, @Nullable String motif, Erreurs erreurs) {
        return pages.gouvernanceMot(
                new PageMot(
                        fil().puis(d.numero(), d.adresse()),
                        "Abandonner la décision",
                        d.numero() + " : " + d.texte(),
                        "Elle reste au registre, avec la raison. Ses actions ne changent pas.",
                        "",
                        d.adresse() + "/abandon",
                        d.adresse(),
                        "Abandonner la décision",
                        d.version(),
                        true,
                        motif,
                        true,
                        new Partant("gouvernance", "decision_instance", d.id().valeur()),
                        erreurs));
    }

    private PageDecision.@Nullable Confier aConfier(DecisionVue d, SeanceForm.ActionSaisie saisie) {
        if (!Decisions.confiable(d)) return null;
        var offerts = plans.de(d.instance());
        return offerts.vide()
                ? null
                : new PageDecision.Confier(offerts.choix(), offerts.pilotes(), saisie);
    }

    private JteModel page(DecisionVue d, Erreurs erreurs) {
        return page(d, SeanceForm.ActionSaisie.VIDE, erreurs);
    }

    private JteModel page(DecisionVue d, SeanceForm.ActionSaisie saisie, Erreurs erreurs) {
        var roles = Decisions.roles(d);
        boolean aFaire = d.etat() == EtatDecision.A_FAIRE;
        var suites = actions.de(ConstatsDesInstances.de(d.id()));
        var confier = aConfier(d, saisie);
        return pages.gouvernanceDecision(
                new PageDecision(
                        fil(),
                        d.adresse(),
                        d.numero(),
                        d.texte(),
                        EtatsLus.de(d, aujourdhui()),
                        d.version(),
                        faits(d),
                        d.positions().stream()
                                .map(p ->
                                        new PageDecision.PositionVue(
                                                p.nom(), p.position().libelle(), p.motif()))
                                .toList(),
                        objets(d),
                        confier == null ? suites : suites.sansOuvrir(),
                        aFaire && TransitionDecision.REALISER.roleParmi(roles).isPresent(),
                        aFaire && TransitionDecision.ABANDONNER.roleParmi(roles).isPresent(),
                        aFaire && TransitionDecision.CONFIER.roleParmi(roles).isPresent()
                                ? decisions.porteurs(d).stream()
                                        .map(s -> new Choix(s.id().toString(), s.nom()))
                                        .toList()
                                : List.of(),
                        confier,
                        histoire(d),
                        erreurs));
    }

    private PageDecision.Objets objets(DecisionVue d) {
        return new PageDecision.Objets(
                objets.lister(d.id()),
                d.tenue()
                        ? objets.offerts(d).stream()
                                .map(o -> new Choix(o.adresse(), o.nom()))
                                .toList()
                        : null);
    }

    private static Fil fil() {
        return Fil.de("Décisions", DecisionsController.ADRESSE);
    }

    private static List<Fait> faits(DecisionVue d) {
        var faits = new ArrayList<Fait>();
        faits.add(new Fait("Instance", d.nomInstance()).vers("/instances/" + d.instance()));
        var prise = new Fait("Prise le", Dates.jour(d.priseLe()));
        faits.add(d.reunion() == null ? prise : prise.vers("/reunions/" + d.reunion()));
        faits.add(new Fait("En charge", d.porteur().isBlank() ? "Personne" : d.porteur()));
        if (d.pourLe() != null) faits.add(new Fait("Pour le", Dates.jour(d.pourLe())));
        if (!d.vote().isBlank()) faits.add(new Fait("À main levée", d.vote()));
        if (!d.motif().isBlank()) faits.add(new Fait("Abandonnée", d.motif()));
        return faits;
    }

    private List<Evenement> histoire(DecisionVue d) {
        return journal
                .histoire("decision_instance", d.id().valeur(), Integer.MAX_VALUE, FAITS_AU_PLUS)
                .stream()
                .map(f -> Evenement.du(f.le(), f.fait(), f.auteur(), f.detail()))
                .toList();
    }

    private static String adresse(DecisionId id) {
        return DecisionsController.ADRESSE + "/" + id;
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

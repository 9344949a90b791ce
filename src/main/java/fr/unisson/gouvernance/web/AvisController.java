package fr.unisson.gouvernance.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.actions.ActionsDesConstats;
import fr.unisson.gouvernance.Avis;
import fr.unisson.gouvernance.AvisId;
import fr.unisson.gouvernance.ConstatsDesInstances;
import fr.unisson.gouvernance.CriteresAvis;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.RegistreDesAvis;
import fr.unisson.gouvernance.domaine.EtatAvis;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.domaine.TransitionAvis;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Dependances.Partant;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Reads opinions and moves them along their life.
@Controller
@Acces
class AvisController {

    private final RegistreDesAvis registre;
    private final Instances instances;
    private final TetesInstance tetes;
    private final ActionsDesConstats actions;
    private final Clock horloge;
    private final Templates pages;

    AvisController(
            RegistreDesAvis registre,
            Instances instances,
            TetesInstance tetes,
            ActionsDesConstats actions,
            Clock horloge,
            Templates pages) {
        this.registre = registre;
        this.instances = instances;
        this.tetes = tetes;
        this.actions = actions;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping("/avis")
    JteModel tous(
            @ModelAttribute PageListeAvis.Filtres filtres,
            @RequestParam(required = false) @Nullable String apres) {
        var jour = aujourdhui();
        var organisation = SessionCourante.exigee().organisation();
        var tranche =
                registre.page(filtres.criteres(), organisation, Saisies.numero(apres).orElse(null));
        return pages.gouvernanceListeAvis(
                new PageListeAvis(
                        null,
                        filtres,
                        tranche.elements().stream().map(a -> AvisLu.ligne(a, jour, true)).toList(),
                        tranche.suite() == null ? null : "/avis" + filtres.requete(tranche.suite()),
                        apres == null ? null : "/avis" + filtres.requete(null),
                        null,
                        null));
    }

    @GetMapping("/instances/{id}/avis")
    JteModel deLInstance(
            @PathVariable InstanceId id, @RequestParam(required = false) @Nullable String apres) {
        var jour = aujourdhui();
        var instance = instances.exiger(id, GesteInstance.LIRE);
        boolean ouverte = instance.active();
        var liste = TetesInstance.adresse(instance) + "/avis";
        var adresse = liste + "/";
        var tranche = registre.page(CriteresAvis.de(id), null, Saisies.numero(apres).orElse(null));
        return pages.gouvernanceListeAvis(
                new PageListeAvis(
                        tetes.de(instance, "avis"),
                        new PageListeAvis.Filtres(null, null, null, null, null),
                        tranche.elements().stream().map(a -> AvisLu.ligne(a, jour, false)).toList(),
                        tranche.suite() == null ? null : liste + "?apres=" + tranche.suite(),
                        apres == null ? null : liste,
                        ouverte && instances.peut(instance, GesteInstance.DEMANDER_UN_AVIS)
                                ? adresse + "demander"
                                : null,
                        ouverte && instances.peut(instance, GesteInstance.RENDRE_UN_AVIS)
                                ? adresse + "emettre"
                                : null));
    }

    /// What those who sit said, the answers, what came of it; the latest first.
    @GetMapping("/avis/ce-qui-a-change")
    JteModel ceQuiAChange() {
        var jour = aujourdhui();
        return pages.gouvernanceCeQuiAChange(
                PageCeQuiAChange.de(
                        registre.lister(
                                new CriteresAvis("", null, null, null, false, true, true), null),
                        jour));
    }

    @GetMapping("/avis/{id}")
    JteModel lire(@PathVariable AvisId id) {
        var avis = registre.charger(id);
        return pages.gouvernanceAvis(
                CompositionAvis.page(
                        avis,
                        registre.roles(avis),
                        actions.de(ConstatsDesInstances.de(id)),
                        aujourdhui()));
    }

    /// @param seance where to go back, when the opinion is spoken of in a meeting
    @GetMapping("/avis/{id}/passage/{chemin}")
    Object passage(
            @PathVariable AvisId id,
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String seance) {
        var avis = registre.charger(id);
        var transition = transition(chemin);
        if (!transition.possibleDepuis(avis.etat())) {
            return Redirection.vers(retour(avis, seance)).avecMessage("Cet avis a changé d’étape.");
        }
        return page(
                avis,
                transition,
                seance,
                AvisForm.passage(avis.version(), aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/avis/{id}/passage/{chemin}")
    Object franchir(
            @PathVariable AvisId id,
            @PathVariable String chemin,
            @RequestParam(defaultValue = "") String seance,
            @ModelAttribute AvisForm form) {
        var avis = registre.charger(id);
        var transition = transition(chemin);
        var erreurs =
                transition.possibleDepuis(avis.etat())
                        ? form.erreurs(transition, aujourdhui())
                        : Erreurs.AUCUNE;
        if (!erreurs.vide()) return Refus.page(page(avis, transition, seance, form, erreurs));
        return switch (registre.franchir(id, form.versionLue(), transition, form.dits())) {
            case Resultat.Fait<EtatAvis> _ ->
                    Redirection.vers(retour(avis, seance)).avecMessage(transition.fait() + ".");
            case Resultat.Refus<EtatAvis>(var motifs) ->
                    Refus.page(
                            motifs, AvisForm.CHAMPS, e -> page(avis, transition, seance, form, e));
        };
    }

    /// A point of a meeting under way, and nothing else.
    private static String retour(Avis a, String seance) {
        return PointDeSeance.dans(seance)
                .map(PointDeSeance::adresse)
                .orElse(CompositionAvis.adresse(a));
    }

    private JteModel page(Avis a, TransitionAvis t, String seance, AvisForm form, Erreurs erreurs) {
        var adresse = CompositionAvis.adresse(a);
        return pages.gouvernanceFormulaireAvis(
                new PageFormulaireAvis(
                        CompositionAvis.fil(a).puis(a.objet(), adresse),
                        t,
                        a.objet(),
                        a.dossier().texte(),
                        adresse + "/passage/" + CompositionAvis.chemin(t),
                        retour(a, seance),
                        PointDeSeance.dans(seance).map(PointDeSeance::adresse).orElse(""),
                        new Partant("gouvernance", "avis", a.id().valeur()).par(t.passage()),
                        form,
                        erreurs));
    }

    private static TransitionAvis transition(String chemin) {
        return Arrays.stream(TransitionAvis.values())
                .filter(t -> !t.passage().depuis().isEmpty())
                .filter(t -> CompositionAvis.chemin(t).equals(chemin))
                .findFirst()
                .orElseThrow(() -> new Introuvable("passage " + chemin));
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

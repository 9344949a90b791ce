package fr.unisson.gouvernance.web;

import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.Siege;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.web.PageSiege.Geste;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import unisson.pages.Templates;

/// Who sits in a body, and its changes.
@Controller
@Acces
@RequestMapping("/instances/{id}/membres")
class MembresController {

    private final Instances instances;
    private final Sieges sieges;
    private final CompositionMembres composition;
    private final ChoixDuSiege choix;
    private final Clock horloge;
    private final Templates pages;

    MembresController(
            Instances instances,
            Sieges sieges,
            CompositionMembres composition,
            ChoixDuSiege choix,
            Clock horloge,
            Templates pages) {
        this.instances = instances;
        this.sieges = sieges;
        this.composition = composition;
        this.choix = choix;
        this.horloge = horloge;
        this.pages = pages;
    }

    @GetMapping
    JteModel lister(@PathVariable InstanceId id) {
        return pages.gouvernanceMembres(composition.page(instances.exiger(id, GesteInstance.LIRE)));
    }

    @GetMapping("/ajouter")
    JteModel ajouter(@PathVariable InstanceId id) {
        return ajout(composable(id), SiegeForm.neuf(aujourdhui()), Erreurs.AUCUNE);
    }

    @PostMapping("/ajouter")
    Object ajouter(@PathVariable InstanceId id, @ModelAttribute SiegeForm form) {
        var instance = composable(id);
        var erreurs = form.erreursDAjout();
        if (!Saisies.vide(form.qui())) erreurs = erreurs.avec(choix.inconnue(instance, form));
        if (!erreurs.vide()) return Refus.page(ajout(instance, form, erreurs));
        return switch (sieges.ajouter(id, form.nouveau())) {
            case Resultat.Fait<SiegeId> _ -> retour(instance, "La composition est à jour.");
            case Resultat.Refus<SiegeId>(var motifs) ->
                    Refus.page(motifs, SiegeForm.CHAMPS, e -> ajout(instance, form, e));
        };
    }

    @GetMapping("/{siege}")
    JteModel modifier(@PathVariable InstanceId id, @PathVariable SiegeId siege) {
        var lu = lire(id, siege);
        return page(composable(id), lu, Geste.MODIFIER, SiegeForm.de(lu), Erreurs.AUCUNE);
    }

    @PostMapping("/{siege}")
    Object modifier(
            @PathVariable InstanceId id,
            @PathVariable SiegeId siege,
            @ModelAttribute SiegeForm form) {
        var instance = composable(id);
        var lu = lire(id, siege);
        var erreurs = form.erreursDuChangement();
        if (!erreurs.vide()) {
            return Refus.page(page(instance, lu, Geste.MODIFIER, form, erreurs));
        }
        return repondre(sieges.modifier(form.surSiege(lu)), instance, lu, Geste.MODIFIER, form);
    }

    @GetMapping("/{siege}/remplacer")
    JteModel remplacer(@PathVariable InstanceId id, @PathVariable SiegeId siege) {
        var lu = lire(id, siege);
        return page(
                composable(id),
                lu,
                Geste.REMPLACER,
                SiegeForm.remplacement(lu, aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/{siege}/remplacer")
    Object remplacer(
            @PathVariable InstanceId id,
            @PathVariable SiegeId siege,
            @ModelAttribute SiegeForm form) {
        var instance = composable(id);
        var lu = lire(id, siege);
        var erreurs = form.erreursDuNouveau();
        if (!Saisies.vide(form.qui())) erreurs = erreurs.avec(choix.inconnue(instance, form));
        if (!erreurs.vide()) {
            return Refus.page(page(instance, lu, Geste.REMPLACER, form, erreurs));
        }
        return repondre(
                sieges.remplacer(siege, form.versionLue(), form.remplacement()),
                instance,
                lu,
                Geste.REMPLACER,
                form);
    }

    @GetMapping("/{siege}/fin")
    JteModel terminer(@PathVariable InstanceId id, @PathVariable SiegeId siege) {
        var lu = lire(id, siege);
        return page(
                composable(id),
                lu,
                Geste.TERMINER,
                SiegeForm.remplacement(lu, aujourdhui()),
                Erreurs.AUCUNE);
    }

    @PostMapping("/{siege}/fin")
    Object terminer(
            @PathVariable InstanceId id,
            @PathVariable SiegeId siege,
            @ModelAttribute SiegeForm form) {
        var instance = composable(id);
        var lu = lire(id, siege);
        var erreurs = form.erreursDeLaFin();
        var fin = Saisies.date(form.fin());
        if (!erreurs.vide() || fin.isEmpty()) {
            return Refus.page(page(instance, lu, Geste.TERMINER, form, erreurs));
        }
        return repondre(
                sieges.terminer(siege, form.versionLue(), fin.get(), Saisies.texte(form.motif())),
                instance,
                lu,
                Geste.TERMINER,
                form);
    }

    private Object repondre(
            Resultat<SiegeId> resultat,
            InstanceVue instance,
            Siege lu,
            Geste geste,
            SiegeForm form) {
        if (resultat.estFait()) return retour(instance, "La composition est à jour.");
        return Refus.page(
                resultat.motifs(), SiegeForm.CHAMPS, e -> page(instance, lu, geste, form, e));
    }

    private InstanceVue composable(InstanceId id) {
        return instances.exiger(id, GesteInstance.COMPOSER);
    }

    private Siege lire(InstanceId id, SiegeId siege) {
        var lu = sieges.charger(siege);
        if (!lu.instance().equals(id)) throw new Introuvable("siège " + siege);
        return lu;
    }

    private JteModel ajout(InstanceVue i, SiegeForm form, Erreurs erreurs) {
        return pages.gouvernanceSiege(
                choix.page(i, null, Geste.AJOUTER, form, erreurs, aujourdhui()));
    }

    private JteModel page(
            InstanceVue i, Siege siege, Geste geste, SiegeForm form, Erreurs erreurs) {
        return pages.gouvernanceSiege(choix.page(i, siege, geste, form, erreurs, aujourdhui()));
    }

    private static Redirection retour(InstanceVue i, String message) {
        return Redirection.vers(TetesInstance.adresse(i) + "/membres").avecMessage(message);
    }

    private LocalDate aujourdhui() {
        return Dates.jourDe(horloge.instant());
    }
}

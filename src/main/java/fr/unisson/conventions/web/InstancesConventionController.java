package fr.unisson.conventions.web;

import fr.unisson.conventions.ConventionId;
import fr.unisson.conventions.InstancesDeConvention;
import fr.unisson.conventions.web.PageInstancesConvention.Form;
import fr.unisson.gouvernance.Approbation;
import fr.unisson.gouvernance.Delais;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.LigneInstance;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.NouvelleInstance;
import fr.unisson.gouvernance.Quorum;
import fr.unisson.gouvernance.Reglement;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Champs;
import fr.unisson.socle.web.Choix;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Pastille;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import fr.unisson.socle.web.Ton;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// The bodies that serve a convention: attach one, create one borne by all the parties.
@Controller
@Acces
class InstancesConventionController {

    private static final Map<String, String> CHAMPS =
            Map.of("NOM", "nom", "DEJA", "instance", "REUNIONS_PAR_AN", "reunionsParAn");

    private final DossiersLus dossiers;
    private final InstancesDeConvention instances;
    private final Templates pages;

    InstancesConventionController(
            DossiersLus dossiers, InstancesDeConvention instances, Templates pages) {
        this.dossiers = dossiers;
        this.instances = instances;
        this.pages = pages;
    }

    @GetMapping("/conventions/{id}/instances")
    JteModel lister(@PathVariable long id) {
        return page(id, new Form(null, "COPIL", null, null, "4"), Erreurs.AUCUNE);
    }

    @PostMapping("/conventions/{id}/instances")
    Object creer(@PathVariable long id, @ModelAttribute Form form) {
        var nature = Saisies.parmi(NatureInstance.class, form.nature());
        var reunions = Saisies.entier(form.reunionsParAn());
        var erreurs =
                Erreurs.AUCUNE
                        .borner("nom", form.nom(), Champs.LIGNE)
                        .borner("objet", form.objet(), Champs.TEXTE);
        if (nature.isEmpty()) erreurs = erreurs.plus("nature", "Choisissez la nature.");
        if (!Saisies.vide(form.reunionsParAn()) && reunions.isEmpty()) {
            erreurs = erreurs.plus("reunionsParAn", "Écrivez un nombre de réunions, de 1 à 60.");
        }
        if (Saisies.vide(form.nom())) {
            erreurs = erreurs.plus("nom", "Donnez un nom à cette instance.");
        }
        if (!erreurs.vide() || nature.isEmpty()) return Refus.page(page(id, form, erreurs));
        var regles =
                new Reglement(
                        Saisies.texte(form.objet()),
                        null,
                        null,
                        "",
                        reunions.orElse(null),
                        Delais.USUELS,
                        Approbation.POSITIONS,
                        null,
                        Quorum.AUCUN);
        return repondre(
                id,
                form,
                instances.creer(
                        new ConventionId(id),
                        new NouvelleInstance(0, Saisies.texte(form.nom()), nature.get(), false, 8),
                        regles),
                "L’instance est créée, portée par toutes les parties.");
    }

    @PostMapping("/conventions/{id}/instances/rattachement")
    Object attacher(@PathVariable long id, @ModelAttribute Form form) {
        var choisie = Saisies.numero(form.instance());
        if (choisie.isEmpty()) {
            return Refus.page(page(id, form, Erreurs.de("instance", "Choisissez une instance.")));
        }
        return repondre(
                id,
                form,
                instances.attacher(new ConventionId(id), new InstanceId(choisie.get())),
                "L’instance est rattachée à la convention.");
    }

    @PostMapping("/conventions/{id}/instances/{instance}/retrait")
    Redirection detacher(@PathVariable long id, @PathVariable InstanceId instance) {
        instances.detacher(new ConventionId(id), instance);
        return Redirection.vers(Face.INSTANCES.adresse(id))
                .avecMessage("L’instance n’est plus rattachée. Elle continue par elle-même.");
    }

    private Object repondre(long id, Form form, Resultat<InstanceId> resultat, String message) {
        return switch (resultat) {
            case Resultat.Fait<InstanceId> _ ->
                    Redirection.vers(Face.INSTANCES.adresse(id)).avecMessage(message);
            case Resultat.Refus<InstanceId>(var motifs) ->
                    Refus.page(motifs, CHAMPS, e -> page(id, form, e));
        };
    }

    private JteModel page(long id, Form form, Erreurs erreurs) {
        var dossier = dossiers.ouvrir(id, Face.INSTANCES);
        var convention = new ConventionId(id);
        boolean prepare = instances.prepare(convention);
        return pages.conventionsInstances(
                new PageInstancesConvention(
                        dossier.tete(),
                        instances.lister(convention).stream()
                                .map(InstancesConventionController::ligne)
                                .toList(),
                        prepare
                                ? instances.aAttacher(convention).stream()
                                        .map(i -> new Choix(i.id().toString(), i.nom()))
                                        .toList()
                                : java.util.List.of(),
                        prepare,
                        form,
                        erreurs));
    }

    private static Ligne ligne(LigneInstance i) {
        return new Ligne(
                i.nom(),
                "/instances/" + i.id(),
                i.nature().libelle()
                        + " · "
                        + (i.membres() < 2 ? i.membres() + " membre" : i.membres() + " membres"),
                i.active()
                        ? (i.aSoigner() ? new Pastille("À traiter", Ton.ATTENTE) : null)
                        : new Pastille("Close", Ton.NEUTRE),
                i.jySiege() ? "Vous y siégez" : null);
    }
}

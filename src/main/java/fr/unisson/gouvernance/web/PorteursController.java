package fr.unisson.gouvernance.web;

import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.InstanceVue;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.gouvernance.web.PagePorteurs.Porteur;
import fr.unisson.gouvernance.web.PagePorteurs.Trouvee;
import fr.unisson.socle.Dates;
import fr.unisson.socle.Interdit;
import fr.unisson.socle.vie.Resultat;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import fr.unisson.socle.web.Saisies;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Which organisations bear a body.
@Controller
@Acces
@RequestMapping("/instances/{id}/porteurs")
class PorteursController {

    private static final int PROPOSEES = 10;

    private final Instances instances;
    private final Annuaire annuaire;
    private final TetesInstance tetes;
    private final Templates pages;

    PorteursController(
            Instances instances, Annuaire annuaire, TetesInstance tetes, Templates pages) {
        this.instances = instances;
        this.annuaire = annuaire;
        this.tetes = tetes;
        this.pages = pages;
    }

    @GetMapping
    JteModel lister(@PathVariable InstanceId id, @RequestParam(defaultValue = "") String q) {
        return page(instances.exiger(id, GesteInstance.REGLER), q.strip(), Erreurs.AUCUNE);
    }

    private JteModel page(InstanceVue instance, String q, Erreurs erreurs) {
        return pages.gouvernancePorteurs(
                new PagePorteurs(
                        tetes.de(instance, ""),
                        instance.porteurs().stream()
                                .filter(p -> p.jusqua() == null)
                                .map(p ->
                                        new Porteur(
                                                p.id().toString(),
                                                p.nom(),
                                                Dates.jour(p.depuis()),
                                                p.id().equals(instance.organisation())))
                                .toList(),
                        q,
                        trouvees(instance, q),
                        erreurs));
    }

    @PostMapping
    Object associer(
            @PathVariable InstanceId id,
            @RequestParam(required = false) @Nullable String organisation) {
        var instance = instances.exiger(id, GesteInstance.REGLER);
        var choisie = new OrganisationId(Saisies.numero(organisation).orElse(0L));
        return switch (instances.porter(id, choisie)) {
            case Resultat.Fait<InstanceId> _ ->
                    retour(id, "L’organisation porte maintenant cette instance.");
            case Resultat.Refus<InstanceId>(var motifs) ->
                    Refus.page(motifs, Map.of(), e -> page(instance, "", e));
        };
    }

    @PostMapping("/{organisation}/fin")
    Redirection quitter(@PathVariable InstanceId id, @PathVariable OrganisationId organisation) {
        return suite(
                id,
                instances.quitter(id, organisation),
                "L’organisation ne porte plus cette instance. Ses membres qui y siègent restent.");
    }

    private static Redirection suite(InstanceId id, Resultat<InstanceId> resultat, String message) {
        return switch (resultat) {
            case Resultat.Fait<InstanceId> _ -> retour(id, message);
            case Resultat.Refus<InstanceId>(var motifs) ->
                    throw new Interdit(motifs.getFirst().phrase());
        };
    }

    private static Redirection retour(InstanceId id, String message) {
        return Redirection.vers(TetesInstance.LISTE + "/" + id + "/porteurs").avecMessage(message);
    }

    private List<Trouvee> trouvees(InstanceVue instance, String q) {
        if (q.isEmpty()) return List.of();
        var presentes =
                instance.porteurs().stream()
                        .filter(p -> p.jusqua() == null)
                        .map(p -> p.id().valeur())
                        .toList();
        return annuaire
                .chercher(
                        CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION),
                        null,
                        PROPOSEES)
                .tranche()
                .elements()
                .stream()
                .filter(r -> !presentes.contains(r.id()))
                .map(r ->
                        new Trouvee(
                                Long.toString(r.id()),
                                r.nom(),
                                Objects.requireNonNullElse(r.ville(), "")))
                .toList();
    }
}

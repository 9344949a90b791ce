package fr.unisson.api.web;

import static java.util.Objects.requireNonNullElse;

import fr.unisson.acces.Portee;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.api.web.InstanceLue.Membre;
import fr.unisson.gouvernance.CriteresDecisions;
import fr.unisson.gouvernance.CriteresInstances;
import fr.unisson.gouvernance.DecisionId;
import fr.unisson.gouvernance.Decisions;
import fr.unisson.gouvernance.InstanceId;
import fr.unisson.gouvernance.Instances;
import fr.unisson.gouvernance.NatureInstance;
import fr.unisson.gouvernance.RegistreDesReunions;
import fr.unisson.gouvernance.ReunionId;
import fr.unisson.gouvernance.Reunions;
import fr.unisson.gouvernance.SiegeId;
import fr.unisson.gouvernance.Sieges;
import fr.unisson.gouvernance.domaine.GesteInstance;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Saisies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Bodies, who sits there, their meetings and what they decided.
@RestController
@RequestMapping("/api/v1")
@Acces
@Tag(name = "Instances")
class InstancesController {

    private static final LocalDate TOUJOURS = LocalDate.of(1900, 1, 1);
    private static final LocalDate JAMAIS = LocalDate.of(2999, 12, 31);

    private final Instances instances;
    private final Sieges sieges;
    private final Reunions reunions;
    private final RegistreDesReunions registre;
    private final Decisions decisions;

    InstancesController(
            Instances instances,
            Sieges sieges,
            Reunions reunions,
            RegistreDesReunions registre,
            Decisions decisions) {
        this.instances = instances;
        this.sieges = sieges;
        this.reunions = reunions;
        this.registre = registre;
        this.decisions = decisions;
    }

    @GetMapping("/instances")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Les instances que ce jeton peut lire, celles où il siège d’abord")
    PageDeListe<InstanceLue.Ligne> lister(
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String texte,
            @RequestParam(required = false) @Nullable NatureInstance nature,
            @RequestParam(defaultValue = "false") boolean closes,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var criteres = new CriteresInstances(Saisies.texte(texte), nature, closes, false, false);
        return PageDeListe.de(
                instances.page(
                        criteres,
                        organisation,
                        Saisies.numero(suite).orElse(null),
                        PageDeListe.taille(taille)),
                InstanceLue.Ligne::de);
    }

    @GetMapping("/instances/{id}")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Une instance, avec les organisations qui la portent")
    ResponseEntity<InstanceLue> lire(@PathVariable InstanceId id) {
        var lue = InstanceLue.de(instances.exiger(id, GesteInstance.LIRE));
        return ResponseEntity.ok().eTag(Versions.etiquette(lue.version())).body(lue);
    }

    @GetMapping("/instances/{id}/membres")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Les membres d’une instance, hier et aujourd’hui, sièges vacants compris")
    PageDeListe<Membre> membres(
            @PathVariable InstanceId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var instance = instances.exiger(id, GesteInstance.LIRE);
        boolean courriels = instances.peut(instance, GesteInstance.VOIR_LES_COURRIELS);
        return PageDeListe.de(
                sieges.page(
                        id,
                        Saisies.numero(suite).map(SiegeId::new).orElse(null),
                        PageDeListe.taille(taille)),
                s -> Membre.de(s, courriels));
    }

    @GetMapping("/instances/{id}/reunions")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Les réunions d’une instance, la plus ancienne d’abord")
    PageDeListe<ReunionLue.Ligne> reunions(
            @PathVariable InstanceId id,
            @RequestParam(required = false) @Nullable LocalDate du,
            @RequestParam(required = false) @Nullable LocalDate au,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        reunions.instance(id);
        return PageDeListe.de(
                registre.page(
                        id,
                        requireNonNullElse(du, TOUJOURS),
                        requireNonNullElse(au, JAMAIS),
                        Saisies.numero(suite).map(ReunionId::new).orElse(null),
                        PageDeListe.taille(taille)),
                ReunionLue.Ligne::de);
    }

    @GetMapping("/instances/{id}/decisions")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Les décisions d’une instance, la dernière d’abord")
    PageDeListe<ReunionLue.Decision> decisions(
            @PathVariable InstanceId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        reunions.instance(id);
        return PageDeListe.de(
                decisions.page(
                        CriteresDecisions.de(id),
                        Saisies.numero(suite).map(DecisionId::new).orElse(null),
                        PageDeListe.taille(taille)),
                ReunionLue.Decision::de);
    }

    @GetMapping("/reunions/{id}")
    @Ouvre(Portee.INSTANCES_LIRE)
    @Operation(summary = "Une réunion, avec ce qui y a été décidé")
    ResponseEntity<ReunionLue> reunion(@PathVariable ReunionId id) {
        var lue = ReunionLue.de(reunions.lire(id), decisions.lister(CriteresDecisions.de(id)));
        return ResponseEntity.ok().eTag(Versions.etiquette(lue.version())).body(lue);
    }
}

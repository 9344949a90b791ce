package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.Repertoire;
import fr.unisson.api.web.Fhir.Bundle;
import fr.unisson.api.web.Fhir.Entry;
import fr.unisson.api.web.Fhir.Link;
import fr.unisson.api.web.Fhir.Ressource;
import fr.unisson.api.web.Fhir.Search;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.Tranche;
import fr.unisson.socle.web.Acces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The directory for programs of the health sector: FHIR R4, read-only.
@RestController
@RequestMapping(FhirController.RACINE)
@Acces
@Tag(name = "FHIR R4")
class FhirController {

    static final String RACINE = "/api/v1/fhir";

    private final Annuaire annuaire;
    private final Repertoire repertoire;
    private final String adresse;

    FhirController(
            Annuaire annuaire, Repertoire repertoire, @Value("${unisson.adresse}") String site) {
        this.annuaire = annuaire;
        this.repertoire = repertoire;
        this.adresse = site + RACINE;
    }

    @GetMapping("/metadata")
    @Ouvre({})
    @Acces(Acces.Qui.PUBLIC)
    @Operation(summary = "Ce que sait faire ce serveur FHIR, sans jeton")
    ResponseEntity<CapacitesFhir> capacites(HttpServletRequest requete) {
        return repondre(requete, CapacitesFhir.a(adresse));
    }

    @GetMapping("/Organization/{id}")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Une organisation, en FHIR")
    ResponseEntity<Fhir.Organization> organisation(
            @PathVariable OrganisationId id, HttpServletRequest requete) {
        return repondre(requete, EcritureFhir.organization(annuaire.charger(id)));
    }

    @GetMapping("/Location/{id}")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Un établissement, en FHIR")
    ResponseEntity<Fhir.Location> etablissement(
            @PathVariable EtablissementId id, HttpServletRequest requete) {
        return repondre(requete, EcritureFhir.location(annuaire.charger(id)));
    }

    @GetMapping("/Organization")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Chercher des organisations, en FHIR")
    @Parameter(name = RechercheFhir.ID)
    @Parameter(name = RechercheFhir.NUMERO)
    @Parameter(name = RechercheFhir.NOM)
    @Parameter(name = RechercheFhir.VILLE)
    @Parameter(name = RechercheFhir.ACTIVE)
    @Parameter(name = RechercheFhir.NOMBRE)
    ResponseEntity<Bundle> organisations(HttpServletRequest requete) {
        var r = recherche(requete, RechercheFhir.D_ORGANIZATION);
        var trouvees = repertoire.organisations(r.critere(), r.apres(), r.nombre());
        return repondre(
                requete,
                paquet("/Organization", r, trouvees.transformer(EcritureFhir::organization)));
    }

    @GetMapping("/Location")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Chercher des établissements, en FHIR")
    @Parameter(name = RechercheFhir.ID)
    @Parameter(name = RechercheFhir.NUMERO)
    @Parameter(name = RechercheFhir.NOM)
    @Parameter(name = RechercheFhir.VILLE)
    @Parameter(name = RechercheFhir.ETAT)
    @Parameter(name = RechercheFhir.ORGANISATION)
    @Parameter(name = RechercheFhir.NOMBRE)
    ResponseEntity<Bundle> etablissements(HttpServletRequest requete) {
        var r = recherche(requete, RechercheFhir.DE_LOCATION);
        var trouves = repertoire.etablissements(r.critere(), r.apres(), r.nombre());
        return repondre(
                requete, paquet("/Location", r, trouves.transformer(EcritureFhir::location)));
    }

    /// FHIR asks that a search may be sent as a form too, so that it stays out of the logs.
    @PostMapping(
            value = "/Organization/_search",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Hidden
    ResponseEntity<Bundle> organisationsDuFormulaire(HttpServletRequest requete) {
        return organisations(requete);
    }

    @PostMapping(
            value = "/Location/_search",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Hidden
    ResponseEntity<Bundle> etablissementsDuFormulaire(HttpServletRequest requete) {
        return etablissements(requete);
    }

    @RequestMapping("/**")
    @Ouvre({})
    @Hidden
    ResponseEntity<Fhir.OperationOutcome> ailleurs(HttpServletRequest requete) {
        if (HttpMethod.GET.matches(requete.getMethod()))
            throw new Introuvable("adresse de l’API FHIR");
        return ErreursFhir.reponse(Probleme.de(CodeDErreur.METHODE_REFUSEE));
    }

    private static RechercheFhir recherche(HttpServletRequest requete, List<String> connus) {
        var preference = requete.getHeader("Prefer");
        boolean strict = preference != null && preference.contains("handling=strict");
        return RechercheFhir.lire(requete.getParameterMap(), connus, strict);
    }

    private Bundle paquet(
            String genre, RechercheFhir recherche, Tranche<? extends Ressource> trouvees) {
        var ici = adresse + genre;
        var liens = new ArrayList<>(List.of(new Link("self", recherche.lien(ici, null))));
        var suite = trouvees.suite();
        if (suite != null) liens.add(new Link("next", recherche.lien(ici, suite)));
        return new Bundle(
                "searchset",
                liens,
                trouvees.elements().stream()
                        .map(r -> new Entry(ici + "/" + r.id(), r, new Search("match")))
                        .toList());
    }

    private static <T> ResponseEntity<T> repondre(HttpServletRequest requete, T corps) {
        if (!accepte(requete)) throw new FormatRefuse();
        return ResponseEntity.ok().contentType(Fhir.TYPE).body(corps);
    }

    /// `_format` says it before `Accept`.
    private static boolean accepte(HttpServletRequest requete) {
        var format = requete.getParameter(RechercheFhir.FORMAT);
        if (format != null) return format.toLowerCase(Locale.ROOT).contains("json");
        var accept = requete.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isBlank() || lisible(accept);
    }

    private static boolean lisible(@Nullable String accept) {
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(t -> t.includes(Fhir.TYPE) || t.includes(MediaType.APPLICATION_JSON));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}

package fr.unisson.api.web;

import fr.unisson.acces.Portee;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.EtablissementId;
import fr.unisson.annuaire.EtablissementVue;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.annuaire.OrganisationVue;
import fr.unisson.annuaire.ResultatAnnuaire;
import fr.unisson.socle.web.Acces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The directory.
@RestController
@RequestMapping("/api/v1")
@Acces
@Tag(name = "Annuaire")
class AnnuaireController {

    private final Annuaire annuaire;

    AnnuaireController(Annuaire annuaire) {
        this.annuaire = annuaire;
    }

    @GetMapping("/annuaire")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Chercher des organisations et des établissements")
    PageDeListe<ResultatAnnuaire> chercher(
            @RequestParam(required = false) @Nullable String texte,
            @RequestParam(required = false) @Nullable GenreAnnuaire genre,
            @RequestParam(required = false) @Nullable String departement,
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String categorie,
            @RequestParam(defaultValue = "true") boolean ouverts,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var critere = new CritereRecherche(texte, genre, departement, commune, categorie, ouverts);
        return PageDeListe.de(
                annuaire.chercher(critere, suite, PageDeListe.taille(taille)).tranche(),
                Function.identity());
    }

    @GetMapping("/organisations/{id}")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Une organisation")
    OrganisationVue organisation(@PathVariable OrganisationId id) {
        return annuaire.charger(id);
    }

    @GetMapping("/organisations/{id}/etablissements")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Les établissements d’une organisation, les ouverts d’abord")
    PageDeListe<EtablissementVue> etablissements(
            @PathVariable OrganisationId id,
            @RequestParam(required = false) @Nullable String suite,
            @RequestParam(required = false) @Nullable Integer taille) {
        var organisation = annuaire.charger(id);
        return PageDeListe.de(
                annuaire.etablissements(organisation.id(), suite, PageDeListe.taille(taille)),
                Function.identity());
    }

    @GetMapping("/etablissements/{id}")
    @Ouvre(Portee.ANNUAIRE_LIRE)
    @Operation(summary = "Un établissement")
    EtablissementVue etablissement(@PathVariable EtablissementId id) {
        return annuaire.charger(id);
    }
}

package fr.unisson.acces.web;

import static java.util.Objects.requireNonNull;

import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.web.PageJetons.Saisie;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Fil;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Refus;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The tokens of the organisation chosen in the header.
@Controller
@Acces(roles = "ADMINISTRATION")
class JetonsController {

    private static final String ADRESSE = "/administration/jetons";

    private final JetonsDApi jetons;
    private final CompositionJetons composition;
    private final NomsDOrganisations noms;
    private final Templates pages;

    JetonsController(
            JetonsDApi jetons,
            CompositionJetons composition,
            NomsDOrganisations noms,
            Templates pages) {
        this.jetons = jetons;
        this.composition = composition;
        this.noms = noms;
        this.pages = pages;
    }

    @GetMapping(ADRESSE)
    JteModel page() {
        return page(Saisie.VIDE, null, Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE)
    Object creer(
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(required = false) @Nullable List<String> portees,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String duree) {
        var saisie = Saisie.lue(nom, portees, role, duree);
        var erreurs = CompositionJetons.verifier(saisie, true);
        if (!erreurs.vide()) return Refus.page(page(saisie, null, erreurs));
        var cree =
                jetons.creer(
                        OrganisationAdministree.id(),
                        requireNonNull(CompositionJetons.role(saisie)),
                        saisie.nom(),
                        CompositionJetons.portees(saisie),
                        requireNonNull(CompositionJetons.duree(saisie)));
        return page(Saisie.VIDE, cree, Erreurs.AUCUNE);
    }

    @PostMapping(ADRESSE + "/{id}/revocation")
    Redirection revoquer(@PathVariable long id) {
        var jeton = jetons.charger(id);
        if (!OrganisationAdministree.id().equals(jeton.organisation()))
            throw new Introuvable("jeton " + id);
        jetons.revoquer(jeton);
        return Redirection.vers(ADRESSE)
                .avecMessage("Le jeton « " + jeton.nom() + " » n’ouvre plus rien.");
    }

    private JteModel page(Saisie saisie, @Nullable String cree, Erreurs erreurs) {
        var ici = OrganisationAdministree.id();
        return pages.accesJetons(
                composition.page(
                        Fil.de("Administration", "/administration"),
                        noms.nom(ici),
                        ADRESSE,
                        jetons.deLOrganisation(ici),
                        saisie,
                        cree,
                        erreurs));
    }
}

package fr.unisson.acces.web;

import static java.util.Objects.requireNonNull;

import fr.unisson.acces.JetonDApi;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.acces.SessionCourante;
import fr.unisson.acces.web.PageJetons.Saisie;
import fr.unisson.annuaire.OrganisationId;
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

/// Tokens of the API: one's own, or those of the organisation chosen in the header. `ici` is that
/// organisation, null for one's own.
@Controller
class JetonsController {

    private static final String MIENS = "/compte/jetons";
    private static final String ICI = "/administration/jetons";

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

    @GetMapping(MIENS)
    @Acces
    JteModel miens() {
        return page(null, Saisie.VIDE, null, Erreurs.AUCUNE);
    }

    @GetMapping(ICI)
    @Acces(roles = "ADMINISTRATION")
    JteModel ici() {
        return page(OrganisationAdministree.id(), Saisie.VIDE, null, Erreurs.AUCUNE);
    }

    @PostMapping(MIENS)
    @Acces
    Object creerLeMien(
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(required = false) @Nullable List<String> portees,
            @RequestParam(required = false) @Nullable String duree) {
        return creer(null, Saisie.lue(nom, portees, null, duree));
    }

    @PostMapping(ICI)
    @Acces(roles = "ADMINISTRATION")
    Object creerIci(
            @RequestParam(required = false) @Nullable String nom,
            @RequestParam(required = false) @Nullable List<String> portees,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String duree) {
        return creer(OrganisationAdministree.id(), Saisie.lue(nom, portees, role, duree));
    }

    @PostMapping(MIENS + "/{id}/revocation")
    @Acces
    Redirection revoquerLeMien(@PathVariable long id) {
        var jeton = jetons.charger(id);
        return revoquer(
                jeton, MIENS, jeton.compte().equals(SessionCourante.exigee().compte().id()));
    }

    @PostMapping(ICI + "/{id}/revocation")
    @Acces(roles = "ADMINISTRATION")
    Redirection revoquerIci(@PathVariable long id) {
        var jeton = jetons.charger(id);
        return revoquer(jeton, ICI, OrganisationAdministree.id().equals(jeton.organisation()));
    }

    private Redirection revoquer(JetonDApi jeton, String adresse, boolean sien) {
        if (!sien) throw new Introuvable("jeton " + jeton.id());
        jetons.revoquer(jeton);
        return Redirection.vers(adresse)
                .avecMessage("Le jeton « " + jeton.nom() + " » n’ouvre plus rien.");
    }

    private Object creer(@Nullable OrganisationId ici, Saisie saisie) {
        var erreurs = CompositionJetons.verifier(saisie, ici != null);
        if (!erreurs.vide()) return Refus.page(page(ici, saisie, null, erreurs));
        var portees = CompositionJetons.portees(saisie);
        var duree = requireNonNull(CompositionJetons.duree(saisie));
        var cree =
                ici == null
                        ? jetons.creer(saisie.nom(), portees, duree)
                        : jetons.creer(
                                ici,
                                requireNonNull(CompositionJetons.role(saisie)),
                                saisie.nom(),
                                portees,
                                duree);
        return page(ici, Saisie.VIDE, cree, Erreurs.AUCUNE);
    }

    private JteModel page(
            @Nullable OrganisationId ici, Saisie saisie, @Nullable String cree, Erreurs erreurs) {
        return pages.accesJetons(
                ici == null
                        ? composition.page(
                                Fil.de("Mon compte", "/compte"),
                                "",
                                MIENS,
                                jetons.personnels(),
                                saisie,
                                cree,
                                erreurs)
                        : composition.page(
                                Fil.de("Administration", "/administration"),
                                noms.nom(ici),
                                ICI,
                                jetons.deLOrganisation(ici),
                                saisie,
                                cree,
                                erreurs));
    }
}

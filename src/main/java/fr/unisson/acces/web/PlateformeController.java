package fr.unisson.acces.web;

import fr.unisson.acces.Invitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.annuaire.Annuaire;
import fr.unisson.annuaire.CritereRecherche;
import fr.unisson.annuaire.GenreAnnuaire;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Ligne;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Rubrique;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// For who runs the platform: opening it to an organisation, by inviting the first person in charge
/// of its administration.
@Controller
@Acces(roles = GardeDesAcces.PLATEFORME)
class PlateformeController {

    private static final String ICI = "/plateforme/organisations";
    private static final int AU_PLUS = 20;

    private final Annuaire annuaire;
    private final Invitations invitations;
    private final NomsDOrganisations noms;
    private final Templates pages;

    PlateformeController(
            Annuaire annuaire, Invitations invitations, NomsDOrganisations noms, Templates pages) {
        this.annuaire = annuaire;
        this.invitations = invitations;
        this.noms = noms;
        this.pages = pages;
    }

    @Bean
    static EntreeNavigation entreePlateforme() {
        return new EntreeNavigation(
                "Plateforme",
                "gear",
                ICI,
                Rubrique.REGLAGES,
                130,
                Acces.Qui.CONNECTE,
                Set.of(GardeDesAcces.PLATEFORME));
    }

    @GetMapping(ICI)
    JteModel chercher(@RequestParam(required = false) @Nullable String q) {
        return pages.accesPlateforme(q == null ? "" : q, trouvees(q));
    }

    @GetMapping(ICI + "/{organisation}")
    JteModel formulaire(@PathVariable OrganisationId organisation) {
        return pages.accesInviter(vue(organisation, "", Set.of("ADMINISTRATION"), Erreurs.AUCUNE));
    }

    @PostMapping(ICI + "/{organisation}")
    Object inviter(
            @PathVariable OrganisationId organisation,
            @RequestParam String courriel,
            @RequestParam(required = false) @Nullable List<RoleOrganisation> roles) {
        var voulus = ChoixDeRoles.lire(roles);
        var refus = invitations.inviter(organisation, courriel, voulus);
        return refus.isPresent()
                ? ResponseEntity.status(422)
                        .body(
                                pages.accesInviter(
                                        vue(
                                                organisation,
                                                courriel,
                                                ChoixDeRoles.noms(voulus),
                                                Erreurs.de(
                                                        refus.get().champ(),
                                                        refus.get().message()))))
                : Redirection.vers(ICI).avecMessage("L’invitation est partie.");
    }

    private List<Ligne> trouvees(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        var critere = CritereRecherche.texte(q).parmi(GenreAnnuaire.ORGANISATION);
        return annuaire.chercher(critere, null, AU_PLUS).tranche().elements().stream()
                .map(r ->
                        new Ligne(r.nom(), ICI + "/" + r.id(), r.ville() == null ? "" : r.ville()))
                .toList();
    }

    private PagePersonnes.Invitation vue(
            OrganisationId organisation, String courriel, Set<String> roles, Erreurs erreurs) {
        return new PagePersonnes.Invitation(
                ICI + "/" + organisation,
                ICI,
                noms.nom(organisation),
                courriel,
                ChoixDeRoles.tous(),
                roles,
                annuaire.charger(organisation).source().equals("saisie")
                        ? ICI + "/" + organisation + "/rattachement"
                        : null,
                erreurs);
    }
}

package fr.unisson.acces.web;

import fr.unisson.acces.CompteId;
import fr.unisson.acces.Habilitations;
import fr.unisson.acces.Habilitations.Membre;
import fr.unisson.acces.Invitations;
import fr.unisson.acces.RoleOrganisation;
import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Dates;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The people of the organisation chosen in the header: who is in, with which roles.
@Controller
@Acces(roles = "ADMINISTRATION")
class PersonnesController {

    private static final String LISTE = "/administration/personnes";

    private final Habilitations habilitations;
    private final Invitations invitations;
    private final NomsDOrganisations noms;
    private final Templates pages;

    PersonnesController(
            Habilitations habilitations,
            Invitations invitations,
            NomsDOrganisations noms,
            Templates pages) {
        this.habilitations = habilitations;
        this.invitations = invitations;
        this.noms = noms;
        this.pages = pages;
    }

    @GetMapping(LISTE)
    JteModel liste() {
        var ici = ici();
        var moi = SessionCourante.exigee().compte().id();
        return pages.accesPersonnes(
                new PagePersonnes(
                        noms.nom(ici),
                        habilitations.membres(ici).stream().map(m -> ligne(m, moi)).toList(),
                        invitations.enAttente(ici).stream()
                                .map(i ->
                                        new PagePersonnes.EnAttente(
                                                i.id(),
                                                i.courriel(),
                                                i.rolesEnClair(),
                                                Dates.moment(i.creeLe())))
                                .toList()));
    }

    @GetMapping(LISTE + "/inviter")
    JteModel invitation() {
        return pages.accesInviter(inviter("", Set.of(), Erreurs.AUCUNE));
    }

    @PostMapping(LISTE + "/inviter")
    Object inviter(
            @RequestParam String courriel,
            @RequestParam(required = false) @Nullable List<RoleOrganisation> roles) {
        var voulus = ChoixDeRoles.lire(roles);
        var refus = invitations.inviter(ici(), courriel, voulus);
        return refus.isPresent()
                ? ResponseEntity.status(422)
                        .body(
                                pages.accesInviter(
                                        inviter(
                                                courriel,
                                                ChoixDeRoles.noms(voulus),
                                                Erreurs.de(
                                                        refus.get().champ(),
                                                        refus.get().message()))))
                : Redirection.vers(LISTE).avecMessage("L’invitation est partie.");
    }

    @PostMapping(LISTE + "/invitations/{invitation}/annulation")
    Redirection annuler(@PathVariable long invitation) {
        invitations.annuler(invitation, ici());
        return Redirection.vers(LISTE).avecMessage("L’invitation est annulée.");
    }

    @GetMapping(LISTE + "/{compte}")
    JteModel roles(@PathVariable CompteId compte) {
        var membre = habilitations.membre(ici(), compte);
        return pages.accesRoles(vue(membre, ChoixDeRoles.noms(membre.roles()), Erreurs.AUCUNE));
    }

    @PostMapping(LISTE + "/{compte}")
    Object changer(
            @PathVariable CompteId compte,
            @RequestParam(required = false) @Nullable List<RoleOrganisation> roles) {
        var membre = habilitations.membre(ici(), compte);
        var voulus = ChoixDeRoles.lire(roles);
        var refus = habilitations.definir(compte, ici(), voulus);
        return refus.isPresent()
                ? ResponseEntity.status(422)
                        .body(
                                pages.accesRoles(
                                        vue(
                                                membre,
                                                ChoixDeRoles.noms(voulus),
                                                Erreurs.de("roles", refus.get().message()))))
                : Redirection.vers(LISTE)
                        .avecMessage(
                                "Les rôles de " + membre.compte().nomComplet() + " ont changé.");
    }

    @GetMapping(LISTE + "/{compte}/retrait")
    JteModel retrait(@PathVariable CompteId compte) {
        return pages.accesRetrait(retrait(habilitations.membre(ici(), compte), Erreurs.AUCUNE));
    }

    @PostMapping(LISTE + "/{compte}/retrait")
    Object retirer(
            @PathVariable CompteId compte, @RequestParam(defaultValue = "false") boolean confirme) {
        var membre = habilitations.membre(ici(), compte);
        var erreurs =
                confirme
                        ? habilitations
                                .retirer(compte, ici())
                                .map(r -> Erreurs.de("", r.message()))
                                .orElse(Erreurs.AUCUNE)
                        : Erreurs.de("confirme", "Cochez la case pour confirmer.");
        return erreurs.vide()
                ? Redirection.vers(
                                compte.equals(SessionCourante.exigee().compte().id()) ? "/" : LISTE)
                        .avecMessage(
                                membre.compte().nomComplet() + " n’est plus dans l’organisation.")
                : ResponseEntity.status(422).body(pages.accesRetrait(retrait(membre, erreurs)));
    }

    private static OrganisationId ici() {
        return OrganisationAdministree.id();
    }

    private PagePersonnes.Invitation inviter(String courriel, Set<String> roles, Erreurs erreurs) {
        return new PagePersonnes.Invitation(
                LISTE + "/inviter",
                LISTE,
                noms.nom(ici()),
                courriel,
                ChoixDeRoles.tous(),
                roles,
                null,
                erreurs);
    }

    private static PagePersonnes.Roles vue(Membre membre, Set<String> roles, Erreurs erreurs) {
        var compte = membre.compte();
        return new PagePersonnes.Roles(
                compte.id().valeur(),
                compte.nomComplet(),
                compte.technique() ? "jeton d’API" : compte.courriel(),
                ChoixDeRoles.tous(),
                roles,
                erreurs);
    }

    private PagePersonnes.Retrait retrait(Membre membre, Erreurs erreurs) {
        return new PagePersonnes.Retrait(
                membre.compte().id().valeur(),
                membre.compte().nomComplet(),
                noms.nom(ici()),
                erreurs);
    }

    private static PagePersonnes.Personne ligne(Membre membre, CompteId moi) {
        var compte = membre.compte();
        return new PagePersonnes.Personne(
                compte.id().valeur(),
                compte.nomComplet(),
                compte.technique() ? "jeton d’API" : compte.courriel(),
                membre.rolesEnClair(),
                compte.id().equals(moi));
    }
}

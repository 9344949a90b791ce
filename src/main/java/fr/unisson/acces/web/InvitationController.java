package fr.unisson.acces.web;

import fr.unisson.acces.Acceptations;
import fr.unisson.acces.Acceptations.Etat;
import fr.unisson.acces.Acceptations.Issue;
import fr.unisson.acces.Invitation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// The link of an invitation.
@Controller
@Acces(Acces.Qui.PUBLIC)
class InvitationController {

    private final Acceptations acceptations;
    private final NomsDOrganisations noms;
    private final Ouverture ouverture;
    private final Templates pages;

    InvitationController(
            Acceptations acceptations,
            NomsDOrganisations noms,
            Ouverture ouverture,
            Templates pages) {
        this.acceptations = acceptations;
        this.noms = noms;
        this.ouverture = ouverture;
        this.pages = pages;
    }

    @GetMapping("/invitation/{jeton}")
    Object page(@PathVariable String jeton) {
        return switch (acceptations.etat(jeton)) {
            case Etat.Valable(var invitation, var existant) ->
                    pages.accesInvitation(vue(jeton, invitation, existant, "", "", Erreurs.AUCUNE));
            case Etat.Expire _ ->
                    ResponseEntity.status(410).body(pages.accesInvitationExpiree(jeton));
            case Etat.SansObjet _ -> sansObjet();
        };
    }

    @PostMapping("/invitation/{jeton}")
    Object accepter(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @PathVariable String jeton,
            @RequestParam(defaultValue = "") String prenom,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String motDePasse) {
        if (!(acceptations.etat(jeton) instanceof Etat.Valable(var invitation, var existant))) {
            return page(jeton);
        }
        var erreurs = existant ? Erreurs.AUCUNE : Noms.verifier(prenom, nom);
        if (!erreurs.vide()) {
            return refus(vue(jeton, invitation, existant, prenom, nom, erreurs));
        }
        return switch (acceptations.accepter(jeton, prenom.strip(), nom.strip(), motDePasse)) {
            case Issue.Entree(var compte) ->
                    Redirection.vers(ouverture.ouvrir(requete, reponse, compte, false, "/"))
                            .avecMessage("Bienvenue. Votre compte est prêt.");
            case Issue.Rejointe _ -> Redirection.vers("/").avecMessage("Invitation acceptée.");
            case Issue.MotDePasseRefuse(var motif) ->
                    refus(
                            vue(
                                    jeton,
                                    invitation,
                                    existant,
                                    prenom,
                                    nom,
                                    Erreurs.de("motDePasse", motif.message())));
            case Issue.TropTard _ -> page(jeton);
        };
    }

    /// Answers the same whatever the link is worth.
    @PostMapping("/invitation/{jeton}/nouveau-lien")
    Object redemander(HttpServletRequest requete, @PathVariable String jeton) {
        return acceptations
                .redemander(jeton, requete.getRemoteAddr())
                .<Object>map(trop ->
                        ResponseEntity.status(429).body(pages.accesCourrielEnvoye(trop.message())))
                .orElseGet(() -> pages.accesCourrielEnvoye(""));
    }

    private Object sansObjet() {
        return ResponseEntity.status(410)
                .body(
                        pages.accesLien(
                                new PageLien(
                                        "",
                                        false,
                                        "Cette invitation n’est plus valable : elle a déjà servi, ou"
                                                + " elle a été annulée. Si vous l’avez acceptée,"
                                                + " connectez-vous.")));
    }

    private ResponseEntity<?> refus(PageInvitation vue) {
        return ResponseEntity.status(422).body(pages.accesInvitation(vue));
    }

    private PageInvitation vue(
            String jeton,
            Invitation invitation,
            boolean existant,
            String prenom,
            String nom,
            Erreurs erreurs) {
        var organisation = invitation.organisation();
        return new PageInvitation(
                jeton,
                organisation == null ? "l’administration de la plateforme" : noms.nom(organisation),
                invitation.courriel(),
                invitation.rolesEnClair(),
                existant,
                prenom,
                nom,
                erreurs);
    }
}

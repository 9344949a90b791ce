package fr.unisson.acces.web;

import fr.unisson.acces.Fournisseurs;
import fr.unisson.acces.Identites;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import unisson.pages.Templates;

/// Linking an identity to one's account, once signed in otherwise and once confirmed.
@Controller
class IdentitesController {

    static final String INCONNUE = "/connexion/identite";
    static final String CONFIRMATION = "/compte/identites/confirmation";

    private final Identites identites;
    private final Fournisseurs fournisseurs;
    private final Clock horloge;
    private final Templates pages;

    IdentitesController(
            Identites identites, Fournisseurs fournisseurs, Clock horloge, Templates pages) {
        this.identites = identites;
        this.fournisseurs = fournisseurs;
        this.horloge = horloge;
        this.pages = pages;
    }

    /// Somebody whom a provider knows and we do not, or not yet.
    @GetMapping(INCONNUE)
    @Acces(Acces.Qui.PUBLIC)
    Object inconnue(HttpServletRequest requete) {
        return attente(requete)
                .<Object>map(a -> pages.accesIdentite(vue(a, "")))
                .orElseGet(() -> Redirection.vers("/connexion?trop-tard"));
    }

    @GetMapping(CONFIRMATION)
    @Acces
    Object page(HttpServletRequest requete) {
        var compte = SessionCourante.exigee().compte();
        return attente(requete)
                .<Object>map(a ->
                        pages.accesIdentiteConfirmation(
                                vue(a, compte.nomComplet() + ", " + compte.courriel())))
                .orElseGet(() -> Redirection.vers("/compte"));
    }

    @PostMapping(CONFIRMATION)
    @Acces
    Redirection lier(HttpServletRequest requete) {
        var attente = attente(requete);
        oublier(requete);
        if (attente.isEmpty()) {
            return Redirection.vers("/compte")
                    .avecMessage("Trop de temps a passé : recommencez depuis le fournisseur.");
        }
        var preuve = attente.get().preuve();
        var nom = fournisseurs.nom(preuve.fournisseur());
        return Redirection.vers("/compte")
                .avecMessage(
                        switch (identites.lier(SessionCourante.exigee().compte(), preuve)) {
                            case FAIT ->
                                    "C’est fait. Votre identité %s ouvre désormais votre compte."
                                            .formatted(nom);
                            case DEJA_LE_VOTRE ->
                                    "Cette identité %s était déjà liée à votre compte."
                                            .formatted(nom);
                            case A_QUELQU_UN_D_AUTRE ->
                                    "Cette identité %s est liée à un autre compte. Déliez-la d’abord depuis celui-ci."
                                            .formatted(nom);
                        });
    }

    @PostMapping("/compte/identites/refus")
    @Acces
    Redirection renoncer(HttpServletRequest requete) {
        oublier(requete);
        return Redirection.vers("/compte").avecMessage("Rien n’a été lié.");
    }

    @PostMapping("/compte/identites/{id}/delier")
    @Acces
    Redirection delier(@PathVariable long id) {
        var nom = identites.delier(SessionCourante.exigee().compte(), id);
        return Redirection.vers("/compte")
                .avecMessage("Votre identité %s n’ouvre plus votre compte.".formatted(nom));
    }

    private PageIdentite vue(IdentiteEnAttente attente, String compte) {
        return new PageIdentite(fournisseurs.nom(attente.fournisseur()), attente.nom(), compte);
    }

    private Optional<IdentiteEnAttente> attente(HttpServletRequest requete) {
        return IdentiteEnAttente.lire(requete.getSession(false), horloge.instant());
    }

    private static void oublier(HttpServletRequest requete) {
        requete.getSession().removeAttribute(IdentiteEnAttente.ATTRIBUT);
    }
}

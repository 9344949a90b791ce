package fr.unisson.acces.web;

import fr.unisson.acces.ClesDAcces;
import fr.unisson.acces.MonCompte;
import fr.unisson.acces.SecondsFacteurs;
import fr.unisson.acces.SessionCourante;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Erreurs;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import unisson.pages.Templates;

/// Turning one's second factor on and off. Both ask for the password again: an unattended screen
/// must not be enough.
@Controller
@Acces
class MonSecondFacteurController {

    private final SecondsFacteurs secondsFacteurs;
    private final MonCompte monCompte;
    private final ClesDAcces cles;
    private final Templates pages;

    MonSecondFacteurController(
            SecondsFacteurs secondsFacteurs,
            MonCompte monCompte,
            ClesDAcces cles,
            Templates pages) {
        this.secondsFacteurs = secondsFacteurs;
        this.monCompte = monCompte;
        this.cles = cles;
        this.pages = pages;
    }

    @GetMapping("/compte/second-facteur")
    Object page(HttpServletRequest requete) {
        return preparer(requete, 200, Erreurs.AUCUNE);
    }

    @PostMapping("/compte/second-facteur")
    Object activer(
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam String code) {
        var compte = SessionCourante.exigee().compte();
        var faux = monCompte.verifier(compte, motDePasse, requete.getRemoteAddr());
        if (faux.isPresent()) {
            return preparer(requete, 422, Erreurs.de("motDePasse", faux.get()));
        }
        var secours = secondsFacteurs.activer(compte.id(), code);
        if (secours.isEmpty()) {
            return preparer(
                    requete,
                    422,
                    Erreurs.de(
                            "code",
                            "Ce code n’est pas le bon. Vérifiez l’heure de votre téléphone."));
        }
        PreuvesDeSession.noter(requete.getSession());
        return pages.accesCodesDeSecours(
                secours, FacteurManquant.suite(requete.getSession(), "/compte"));
    }

    @GetMapping("/compte/second-facteur/retrait")
    Object confirmerLeRetrait() {
        return pages.accesSecondFacteurRetrait(Erreurs.AUCUNE);
    }

    @PostMapping("/compte/second-facteur/retrait")
    Object retirer(
            HttpServletRequest requete,
            @RequestParam(defaultValue = "") String motDePasse,
            @RequestParam(defaultValue = "false") boolean confirme) {
        var compte = SessionCourante.exigee().compte();
        var erreurs =
                monCompte
                        .verifier(compte, motDePasse, requete.getRemoteAddr())
                        .map(m -> Erreurs.de("motDePasse", m))
                        .orElse(Erreurs.AUCUNE);
        if (!confirme) {
            erreurs = erreurs.plus("confirme", "Cochez la case pour confirmer.");
        }
        if (!erreurs.vide()) {
            return ResponseEntity.status(422).body(pages.accesSecondFacteurRetrait(erreurs));
        }
        secondsFacteurs.retirer(compte.id());
        return Redirection.vers("/compte").avecMessage("Le second facteur est retiré.");
    }

    private Object preparer(HttpServletRequest requete, int statut, Erreurs erreurs) {
        var compte = SessionCourante.exigee().compte();
        var preparation = secondsFacteurs.preparer(compte);
        if (preparation == null) {
            return Redirection.vers("/compte");
        }
        var image = CodeQr.de(preparation.adresse());
        return ResponseEntity.status(statut)
                .body(
                        pages.accesSecondFacteur(
                                new PageSecondFacteur(
                                        preparation.cle().replaceAll("(.{4})(?!$)", "$1 "),
                                        image.dessin(),
                                        image.cote(),
                                        monCompte.aUnMotDePasse(compte.id()),
                                        FacteurManquant.aPoser(requete),
                                        cles.offertes(),
                                        erreurs)));
    }
}

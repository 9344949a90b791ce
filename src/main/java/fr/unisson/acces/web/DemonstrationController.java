package fr.unisson.acces.web;

import fr.unisson.acces.CompteId;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signs in without any proof: exists in the demonstration only.
@Controller
@Profile("demo")
@Acces(Acces.Qui.PUBLIC)
class DemonstrationController {

    private final ComptesDeDemonstration comptes;
    private final Ouverture ouverture;

    DemonstrationController(ComptesDeDemonstration comptes, Ouverture ouverture) {
        this.comptes = comptes;
        this.ouverture = ouverture;
    }

    @PostMapping("/connexion/demonstration")
    Redirection entrer(
            HttpServletRequest requete,
            HttpServletResponse reponse,
            @RequestParam CompteId compte,
            @RequestParam(required = false) @Nullable String suite) {
        return Redirection.vers(
                ouverture.ouvrir(
                        requete, reponse, comptes.charger(compte), false, Suite.sure(suite)));
    }
}

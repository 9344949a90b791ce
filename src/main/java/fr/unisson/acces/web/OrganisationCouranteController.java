package fr.unisson.acces.web;

import fr.unisson.acces.SessionCourante;
import fr.unisson.annuaire.OrganisationId;
import fr.unisson.socle.Introuvable;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Redirection;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The organisation somebody acts for, chosen in the header when there are several.
@Controller
@Acces
class OrganisationCouranteController {

    @PostMapping("/organisation-courante")
    Redirection choisir(
            HttpSession session,
            @RequestParam OrganisationId organisation,
            @RequestParam(required = false) @Nullable String retour) {
        if (!SessionCourante.exigee().habilitations().containsKey(organisation)) {
            throw new Introuvable("organisation " + organisation);
        }
        session.setAttribute(FiltreActeur.ORGANISATION, organisation.valeur());
        return Redirection.vers(Suite.sure(retour));
    }
}

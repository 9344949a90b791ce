package fr.unisson.acces.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.Cadre;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Redirection;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The way into the administration of an organisation: the first of its pages that this person may
/// open.
@Controller
@Acces(roles = {"ADMINISTRATION", "DIRECTION", "SECRETAIRE_INSTANCE"})
class AdministrationController {

    private static final String ADRESSE = "/administration";

    @Bean
    static EntreeNavigation entreeAdministration() {
        return new EntreeNavigation(
                "Administration",
                "people",
                ADRESSE,
                Rubrique.REGLAGES,
                120,
                Acces.Qui.CONNECTE,
                Set.of("ADMINISTRATION", "DIRECTION", "SECRETAIRE_INSTANCE"));
    }

    @GetMapping(ADRESSE)
    Redirection entrer() {
        var roles = Cadre.courant().roles();
        if (roles.contains("ADMINISTRATION")) return Redirection.vers(ADRESSE + "/personnes");
        return Redirection.vers(
                ADRESSE + (roles.contains("DIRECTION") ? "/mandats" : "/instances"));
    }
}

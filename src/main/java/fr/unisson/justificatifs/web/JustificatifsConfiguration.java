package fr.unisson.justificatifs.web;

import fr.unisson.conventions.domaine.EtatConvention;
import fr.unisson.conventions.domaine.Visibilite;
import fr.unisson.conventions.web.OngletOffert;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the evidence stands in the site.
@Configuration(proxyBeanMethods = false)
class JustificatifsConfiguration {

    static final OngletOffert ONGLET =
            new OngletOffert(
                    "Justificatifs", "justificatifs", EtatConvention.SIGNEE, Visibilite.TOUT, 60);

    @Bean
    OngletOffert ongletJustificatifs() {
        return ONGLET;
    }

    @Bean
    EntreeNavigation entreeJustificatifs() {
        return new EntreeNavigation(
                "Justificatifs",
                "folder2",
                "/justificatifs",
                Rubrique.PARTENARIAT,
                25,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}

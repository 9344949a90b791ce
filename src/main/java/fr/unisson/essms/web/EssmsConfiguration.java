package fr.unisson.essms.web;

import fr.unisson.acces.RoleOrganisation;
import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.EnvoiVolumineux;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EssmsConfiguration {

    @Bean
    EntreeNavigation entreeEssms() {
        return new EntreeNavigation(
                "Évaluation HAS",
                "clipboard-check",
                EssmsController.ADRESSE,
                Rubrique.EVALUATION,
                45,
                Acces.Qui.CONNECTE,
                Set.of(
                        RoleOrganisation.ADMINISTRATION.name(),
                        RoleOrganisation.DIRECTION.name(),
                        RoleOrganisation.REFERENT_QUALITE.name(),
                        RoleOrganisation.SECRETAIRE_INSTANCE.name(),
                        RoleOrganisation.PROFESSIONNEL.name(),
                        RoleOrganisation.REPRESENTANT_USAGERS.name()));
    }

    @Bean
    EntreeNavigation entreeCategories() {
        return new EntreeNavigation(
                "Catégories d’ESSMS",
                "clipboard-check",
                "/plateforme/categories-essms",
                Rubrique.REGLAGES,
                132,
                Acces.Qui.CONNECTE,
                Set.of("PLATEFORME"));
    }

    @Bean
    EntreeNavigation entreeResultats() {
        return new EntreeNavigation(
                "Résultats de la HAS",
                "graph-up",
                ResultatsChargesController.ICI,
                Rubrique.REGLAGES,
                133,
                Acces.Qui.CONNECTE,
                Set.of("PLATEFORME"));
    }

    @Bean
    EnvoiVolumineux envoiDeResultats() {
        return new EnvoiVolumineux(ResultatsChargesController.ICI);
    }
}

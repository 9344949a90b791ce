package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
import fr.unisson.socle.web.Rubrique;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConventionsConfiguration {

    @Bean
    EntreeNavigation entreeConventions() {
        return new EntreeNavigation(
                "Conventions",
                "file-earmark-text",
                "/conventions",
                Rubrique.PARTENARIAT,
                20,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}

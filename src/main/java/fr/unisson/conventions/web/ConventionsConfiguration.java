package fr.unisson.conventions.web;

import fr.unisson.socle.web.Acces;
import fr.unisson.socle.web.EntreeNavigation;
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
                20,
                Acces.Qui.CONNECTE,
                Set.of());
    }
}

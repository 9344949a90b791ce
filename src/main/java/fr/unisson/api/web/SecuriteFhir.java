package fr.unisson.api.web;

import fr.unisson.acces.Freins;
import fr.unisson.acces.JetonsDApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import tools.jackson.databind.json.JsonMapper;

/// The same doors as the API, with refusals in FHIR; what the server does is told to anybody.
@Configuration(proxyBeanMethods = false)
class SecuriteFhir {

    @Bean
    @Order(-1)
    SecurityFilterChain porteDesCapacites(HttpSecurity http) throws Exception {
        return SecuriteDeLApi.sansSession(http, FhirController.RACINE + "/metadata").build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain portesFhir(
            HttpSecurity http, JetonsDApi jetons, Freins freins, JsonMapper json) throws Exception {
        return SecuriteDeLApi.sansSession(http, FhirController.RACINE + "/**")
                .addFilterAfter(
                        new FiltreDeJeton(jetons, freins, Problemes.fhir(json)),
                        HeaderWriterFilter.class)
                .build();
    }
}

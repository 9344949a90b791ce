package fr.unisson.api.web;

import fr.unisson.acces.Freins;
import fr.unisson.acces.JetonsDApi;
import fr.unisson.api.ReponsesGardees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The doors of the API: a token at each call, never a session, hence no form token either.
@Configuration(proxyBeanMethods = false)
class SecuriteDeLApi {

    @Bean
    @Order(1)
    SecurityFilterChain portesDeLApi(
            HttpSecurity http,
            JetonsDApi jetons,
            Freins freins,
            ReponsesGardees reponses,
            Problemes problemes)
            throws Exception {
        return sansSession(http, "/api/v1/**")
                .addFilterAfter(
                        new FiltreDeJeton(jetons, freins, problemes), HeaderWriterFilter.class)
                .addFilterAfter(new FiltreDIdempotence(reponses, problemes), FiltreDeJeton.class)
                .build();
    }

    static HttpSecurity sansSession(HttpSecurity http, String adresses) throws Exception {
        return http.securityMatcher(adresses)
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h ->
                        h.contentSecurityPolicy(c ->
                                c.policyDirectives("default-src 'none'; frame-ancestors 'none'")));
    }

    @Bean
    WebMvcConfigurer portees(GardeDesPortees garde) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registre) {
                registre.addInterceptor(garde).addPathPatterns("/api/v1/**").order(2);
            }
        };
    }
}

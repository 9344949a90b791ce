package fr.unisson.acces.web;

import fr.unisson.acces.SecondFacteurExige;
import fr.unisson.acces.Sessions;
import fr.unisson.acces.TracesDEntree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The doors: headers, CSRF, sessions. Who may call what is declared on each handler with `@Acces`
/// and enforced by [GardeDesAcces].
@Configuration(proxyBeanMethods = false)
class SecuriteConfiguration {

    private static final String CONTENU =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    private static final String[] STATIQUES = {
        "/webjars/**", "/polices/**", "/images/**", "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico"
    };

    /// A mail program that stops a kind of mail in one click has no session; the signed address it
    /// posts to says all (RFC 8058).
    private static final String DESABONNEMENT = "/desabonnement/*";

    /// A provider that tells that somebody left it has no session either: its notice is signed.
    private static final String AVIS = AvisDeDeconnexionController.ADRESSE + "*";

    /// Files for everybody: no session is ever read for them.
    @Bean
    @Order(1)
    SecurityFilterChain portesDesFichiers(HttpSecurity http) throws Exception {
        return http.securityMatcher(STATIQUES)
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(h -> entetes(h.cacheControl(c -> c.disable())))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portesDesPages(
            HttpSecurity http,
            SecurityContextRepository contextes,
            CsrfTokenRepository jetons,
            FinDeSession finDeSession,
            Sessions sessions,
            DureeDeSession duree,
            SecondFacteurExige exige,
            TracesDEntree traces)
            throws Exception {
        return http.authorizeHttpRequests(a ->
                        a.requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .securityContext(s -> s.securityContextRepository(contextes))
                .csrf(c ->
                        c.csrfTokenRepository(jetons).ignoringRequestMatchers(DESABONNEMENT, AVIS))
                .exceptionHandling(e -> e.accessDeniedHandler(finDeSession))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(SecuriteConfiguration::entetes)
                .addFilterAfter(
                        new FiltreActeur(sessions, duree, exige, traces),
                        SecurityContextHolderFilter.class)
                .addFilterAfter(new EnvoisReserves(), HeaderWriterFilter.class)
                .build();
    }

    private static void entetes(HeadersConfigurer<HttpSecurity> entetes) {
        entetes.contentSecurityPolicy(c -> c.policyDirectives(CONTENU))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy(PERMISSIONS))
                .httpStrictTransportSecurity(h -> h.includeSubDomains(false));
    }

    /// PostgreSQL keeps no null character: such a request is refused before anything reads it.
    @Bean
    HttpFirewall pareFeu() {
        var pareFeu = new StrictHttpFirewall();
        pareFeu.setAllowedParameterValues(valeur -> valeur == null || valeur.indexOf('\0') < 0);
        return pareFeu;
    }

    @Bean
    SecurityContextRepository contextes() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository jetonsDeFormulaire() {
        return new HttpSessionCsrfTokenRepository();
    }

    /// Spring Boot would otherwise make up a user with a password in the log.
    @Bean
    UserDetailsService personne() {
        return nom -> {
            throw new UsernameNotFoundException(nom);
        };
    }

    @Bean
    WebMvcConfigurer gardes(GardeDesAcces garde, RefusConsignes refus) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registre) {
                registre.addInterceptor(refus).order(0);
                registre.addInterceptor(garde).order(1);
            }
        };
    }
}

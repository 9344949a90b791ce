package fr.unisson.observation.web;

import fr.unisson.observation.ReglagesDObservation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// A second door of the same server, on this machine only unless told otherwise: figures and health
/// are read there, and nothing else. The public door keeps refusing them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("unisson.observation.port")
class PortDObservation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int port;
    private final InetAddress adresse;
    private @Nullable Connector connecteur;

    PortDObservation(ReglagesDObservation reglages) throws UnknownHostException {
        this.port = Objects.requireNonNull(reglages.port());
        this.adresse = InetAddress.getByName(reglages.adresse());
    }

    @Override
    public void customize(TomcatServletWebServerFactory serveur) {
        var neuf = new Connector();
        neuf.setPort(port);
        neuf.setXpoweredBy(false);
        if (neuf.getProtocolHandler() instanceof AbstractProtocol<?> protocole) {
            protocole.setAddress(adresse);
            protocole.setMinSpareThreads(1);
            protocole.setMaxThreads(2);
        }
        serveur.addAdditionalConnectors(neuf);
        connecteur = neuf;
    }

    /// The port really open: 0 asks for any one that is free.
    int ouvert() {
        var reel = connecteur == null ? 0 : connecteur.getLocalPort();
        return port == 0 && reel > 0 ? reel : port;
    }

    @Bean
    @Order(0)
    SecurityFilterChain portesDeLObservation(HttpSecurity http) throws Exception {
        return http.securityMatcher(requete -> requete.getLocalPort() == ouvert())
                .authorizeHttpRequests(a ->
                        a.requestMatchers("/actuator/prometheus", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}

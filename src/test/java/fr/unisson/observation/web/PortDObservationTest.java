package fr.unisson.observation.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.observation.ReglagesDObservation;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class PortDObservationTest {

    @Test
    void la_seconde_porte_n_ouvre_que_sur_cette_machine_sauf_reglage() throws Exception {
        assertThat(ecoute("127.0.0.1").isLoopbackAddress()).isTrue();
        assertThat(ecoute("0.0.0.0").isAnyLocalAddress()).isTrue();
    }

    private static InetAddress ecoute(String adresse) throws UnknownHostException {
        var serveur = new TomcatServletWebServerFactory(0);
        var porte =
                new PortDObservation(
                        new ReglagesDObservation(
                                0, adresse, Duration.ofMinutes(1), Duration.ofSeconds(1)));
        porte.customize(serveur);
        var lance = serveur.getWebServer();
        lance.start();
        try {
            assertThat(porte.ouvert()).isPositive().isNotEqualTo(lance.getPort());
            var connecteur = serveur.getAdditionalConnectors().getFirst();
            return ((AbstractProtocol<?>) connecteur.getProtocolHandler()).getAddress();
        } finally {
            lance.stop();
        }
    }
}

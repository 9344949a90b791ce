package fr.unisson.observation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// A program reduced to its observation, without pages nor database.
class TracesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class Reduit {}

    @Configuration(proxyBeanMethods = false)
    static class AdressesTues {
        @org.springframework.context.annotation.Bean
        static io.micrometer.observation.ObservationFilter adressesTues() {
            return ObservationConfiguration.adressesTues();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({Reduit.class, AdressesTues.class})
    static class Programme {}

    @Test
    void sans_collecteur_rien_n_est_mis_en_place() {
        try (var programme = demarrer()) {
            assertThat(programme.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(t -> t.getName().startsWith("BatchSpanProcessor"));
        }
    }

    @Test
    void avec_un_collecteur_une_trace_part_sans_l_adresse_demandee() throws Exception {
        BlockingQueue<String> recus = new LinkedBlockingQueue<>();
        var collecteur = collecteur(recus);
        try (var programme =
                demarrer(
                        "--" + TracesEteintes.COLLECTEUR + "=" + adresse(collecteur),
                        "--management.tracing.sampling.probability=1",
                        "--management.opentelemetry.tracing.export.schedule-delay=50ms")) {
            Observation.createNotStarted(
                            "http.server.requests", programme.getBean(ObservationRegistry.class))
                    .contextualName("http get /invitation/{jeton}")
                    .highCardinalityKeyValue(
                            KeyValue.of("http.url", "/invitation/SECRET-DE-JEANNE"))
                    .observe(() -> {});
            assertThat(recus.poll(30, TimeUnit.SECONDS))
                    .isNotNull()
                    .contains("http get /invitation/{jeton}")
                    .doesNotContain("SECRET-DE-JEANNE");
        } finally {
            collecteur.stop(0);
        }
    }

    private static ConfigurableApplicationContext demarrer(String... options) {
        return new SpringApplicationBuilder(Programme.class)
                .properties(
                        "spring.main.web-application-type=none",
                        "spring.main.register-shutdown-hook=false",
                        "unisson.base=aucune")
                .run(options);
    }

    private static HttpServer collecteur(BlockingQueue<String> recus) throws IOException {
        var serveur =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serveur.createContext(
                "/",
                echange -> {
                    recus.add(
                            new String(
                                    echange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    echange.sendResponseHeaders(200, -1);
                    echange.close();
                });
        serveur.start();
        return serveur;
    }

    private static String adresse(HttpServer serveur) {
        return "http://localhost:" + serveur.getAddress().getPort() + "/v1/traces";
    }
}

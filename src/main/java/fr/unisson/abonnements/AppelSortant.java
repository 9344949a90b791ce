package fr.unisson.abonnements;

import fr.unisson.abonnements.domaine.AdressesPubliques;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calls an address that somebody typed, without letting it lead the platform elsewhere: the name
/// is resolved once, every address it gives must be public, and the connection goes to one of these
/// and to no other. No redirect, no proxy, no cookie; the answer is read no further than its
/// status.
@Component
class AppelSortant {

    private static final Timeout CONNEXION = Timeout.ofSeconds(5);
    private static final Timeout REPONSE = Timeout.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(15);

    private final AdresseDAbonnement adresses;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService montre =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("abonnements-montre").factory());

    AppelSortant(AdresseDAbonnement adresses) {
        this.adresses = adresses;
        this.client =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(new Garde(adresses.interne()))
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNEXION)
                                                        .setSocketTimeout(REPONSE)
                                                        .build())
                                        .setMaxConnTotal(50)
                                        .setMaxConnPerRoute(5)
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(REPONSE)
                                        .setConnectionRequestTimeout(REPONSE)
                                        .build())
                        .setConnectionReuseStrategy((_, _, _) -> false)
                        .setUserAgent("Unisson")
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableContentCompression()
                        .build();
    }

    @PreDestroy
    void fermer() throws IOException {
        montre.shutdownNow();
        client.close();
    }

    Remise poster(String adresse, String corps, Map<String, String> entetes) {
        var lue = adresses.lire(adresse);
        if (lue.isEmpty()) return new Remise(null, "Cette adresse n’est plus permise");
        return poster(lue.get(), corps, entetes);
    }

    private Remise poster(URI adresse, String corps, Map<String, String> entetes) {
        var requete = new HttpPost(adresse);
        requete.setEntity(
                new StringEntity(
                        corps, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        entetes.forEach(requete::setHeader);
        var trop = new AtomicBoolean();
        var fin =
                montre.schedule(
                        () -> {
                            trop.set(true);
                            requete.cancel();
                        },
                        TOTAL.toMillis(),
                        TimeUnit.MILLISECONDS);
        @Nullable Integer statut = null;
        try (var reponse = client.executeOpen(null, requete, null)) {
            statut = reponse.getCode();
            // The rest of the answer is of no use, however long it is.
            requete.cancel();
            return new Remise(statut, "");
        } catch (IOException e) {
            if (statut != null) return new Remise(statut, "");
            return new Remise(null, trop.get() ? "Réponse trop longue" : motif(e));
        } finally {
            fin.cancel(false);
        }
    }

    private static String motif(IOException e) {
        return switch (e) {
            case AdresseInterdite _ -> "Cette adresse mène à un réseau interne";
            case UnknownHostException _ -> "Ce nom n’existe pas";
            case SSLException _ -> "Certificat refusé";
            case ConnectTimeoutException _ -> "Connexion impossible";
            case SocketTimeoutException _ -> "Pas de réponse";
            case ConnectException _ -> "Connexion impossible";
            default -> "Connexion interrompue";
        };
    }

    /// A name that leads into the network the platform stands in.
    static final class AdresseInterdite extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        AdresseInterdite(String nom) {
            super(nom);
        }
    }

    /// What it answers is what the connection goes to: no second resolution comes after the check.
    record Garde(boolean interne) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String nom) throws UnknownHostException {
            var trouvees = InetAddress.getAllByName(nom);
            if (!interne && !Arrays.stream(trouvees).allMatch(AdressesPubliques::contient))
                throw new AdresseInterdite(nom);
            return trouvees;
        }

        @Override
        public String resolveCanonicalHostname(String nom) {
            return nom;
        }
    }
}

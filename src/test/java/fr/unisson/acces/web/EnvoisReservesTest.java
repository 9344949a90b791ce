package fr.unisson.acces.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.PostgresDeTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/// A real server, and a client that announces a large body without ever sending it: an answer
/// proves that nothing was waited for.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "unisson.base=test")
@Import(PostgresDeTest.class)
@ActiveProfiles("dev")
class EnvoisReservesTest {

    private static final int PATIENCE = 30_000;

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "/annuaire/imports, 300000000, 403",
        "/annuaire/imports, 26214401, 403",
        "/verification, 300000000, 413"
    })
    void un_inconnu_est_refuse_avant_que_son_fichier_soit_lu(String chemin, long taille, int statut)
            throws IOException {
        assertThat(reponse(chemin, taille))
                .startsWith("HTTP/1.1 " + statut)
                .contains("<html", "X-Request-Id");
    }

    private String reponse(String chemin, long taille) throws IOException {
        try (var prise = new Socket(InetAddress.getLoopbackAddress(), port)) {
            prise.setSoTimeout(PATIENCE);
            var demande =
                    "POST "
                            + chemin
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: "
                            + taille
                            + "\r\n\r\n";
            prise.getOutputStream().write(demande.getBytes(StandardCharsets.US_ASCII));
            var lu = new StringBuilder();
            var octets = new byte[4096];
            while (lu.indexOf("</html>") < 0) {
                int n = prise.getInputStream().read(octets);
                if (n < 0) {
                    break;
                }
                lu.append(new String(octets, 0, n, StandardCharsets.UTF_8));
            }
            return lu.toString();
        }
    }
}

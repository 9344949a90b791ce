package fr.unisson;

import static fr.unisson.Commandes.portLibre;
import static fr.unisson.Commandes.reussir;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fr.unisson.socle.postgres.PostgresEmbarque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/exploitation.md` tells an administrator to type with the archive, typed in a new
/// folder whose name has spaces and accents. Run by `./unisson test-paquet`, which makes the
/// archive first; without it, it fails.
@Timeout(600)
class EssaiDuPaquet {

    private static final String ADMINISTRATEUR = "administratrice@exemple.fr";
    private static final Pattern MEMOIRE = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    @TempDir Path ici;
    private Path installe;
    private Path etat;
    private int port;

    @BeforeEach
    void l_archive_est_deballee_et_entiere() throws Exception {
        var dossier = Files.createDirectories(ici.resolve("serveur de l’hôpital"));
        etat = Files.createDirectories(ici.resolve("état"));
        port = portLibre();
        reussir(dossier, "tar", "xzf", archive().toString());
        try (var contenu = Files.list(dossier)) {
            installe = contenu.findFirst().orElseThrow();
        }
        reussir(installe, "sha256sum", "--check", "--quiet", "SHA256SUMS");
    }

    @Test
    void elle_s_installe_sert_invite_le_premier_compte_et_s_arrete_proprement() throws Exception {
        assertThat(unisson(Map.of(), "preparer").fin()).isZero();
        assertThat(installe.resolve("application/unisson.aot")).isNotEmptyFile();

        var courrier = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        courrier.start();
        var reglages = reglages("unisson_paquet", courrier.getSmtp().getPort());
        var premier = servir(reglages, "--premier-administrateur", ADMINISTRATEUR);
        try {
            var page = lire("/connexion");
            assertThat(page.body()).contains("Me connecter");
            assertThat(page.headers().firstValue("set-cookie").orElseThrow())
                    .startsWith("__Host-unisson=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(courrier.waitForIncomingEmail(60_000, 1)).isTrue();
            assertThat(GreenMailUtil.getWholeMessage(courrier.getReceivedMessages()[0]))
                    .contains(ADMINISTRATEUR);
            System.out.printf("Mémoire résidente : %d Mo%n", memoire(premier) / 1024);
        } finally {
            courrier.stop();
            premier.processus().destroy();
        }
        assertThat(premier.fin()).as("arrêtée par le signal de systemd").isEqualTo(143);
        assertThat(sante()).isEqualTo(1);

        var second = servir(reglages);
        second.processus().destroy();
        assertThat(second.fin()).isEqualTo(143);

        var verification = unisson(reglages, "verify");
        assertThat(verification.fin()).isZero();
        assertThat(verification.dit()).contains("Tout tient.");

        var facteurs = unisson(reglages, "facteurs", "inconnue@exemple.fr");
        assertThat(facteurs.fin()).isEqualTo(1);
        assertThat(facteurs.dit()).contains("Aucun compte ouvert n’a cette adresse");
    }

    @Test
    void un_reglage_oublie_ou_faux_arrete_avec_une_phrase_qui_dit_lequel() throws Exception {
        refuser(Map.of(), "serve", "SPRING_DATASOURCE_URL");
        refuser(Map.of(), "test", "demande les sources");
        var faux = new HashMap<>(reglages("unisson_faux", 25));
        faux.put("SPRING_DATASOURCE_PASSWORD", "pas le bon");
        refuser(faux, "serve", "SPRING_DATASOURCE_PASSWORD");
    }

    private void refuser(Map<String, String> reglages, String commande, String phrase)
            throws Exception {
        var lance = unisson(reglages, commande);
        assertThat(lance.fin()).isEqualTo(1);
        assertThat(lance.dit()).contains(phrase).doesNotContain("\tat ");
    }

    private Lance servir(Map<String, String> reglages, String... options) throws Exception {
        var debut = System.nanoTime();
        var mots = Stream.concat(Stream.of("serve"), Stream.of(options)).toArray(String[]::new);
        var programme = unisson(reglages, mots);
        while (sante() != 0) {
            assertThat(programme.processus().isAlive()).as(programme::dit).isTrue();
            LockSupport.parkNanos(MILLISECONDS.toNanos(100));
        }
        System.out.printf("Démarrage : %.1f s%n", (System.nanoTime() - debut) / 1e9);
        return programme;
    }

    private int sante() throws Exception {
        return unisson(Map.of("SERVER_PORT", Integer.toString(port)), "sante").fin();
    }

    private Lance unisson(Map<String, String> reglages, String... mots) throws IOException {
        var ligne =
                Stream.concat(Stream.of(installe.resolve("unisson").toString()), Stream.of(mots));
        var sortie = Files.createTempFile(etat, mots[0], ".txt");
        var lancement =
                new ProcessBuilder(ligne.toList())
                        .directory(etat.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(sortie.toFile());
        lancement.environment().keySet().removeIf(cle -> cle.matches("(SPRING|UNISSON|SERVER)_.*"));
        lancement.environment().putAll(reglages);
        return new Lance(lancement.start(), sortie);
    }

    /// The script becomes the program, so that its process is the one to stop.
    private record Lance(Process processus, Path sortie) {

        int fin() throws InterruptedException {
            assertThat(processus.waitFor(300, SECONDS)).as("la commande se termine").isTrue();
            return processus.exitValue();
        }

        String dit() {
            try {
                return Files.readString(sortie);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path archive() throws IOException {
        try (var fichiers = Files.newDirectoryStream(Path.of("target"), "unisson-*.tar.gz")) {
            return fichiers.iterator().next().toAbsolutePath();
        }
    }

    private Map<String, String> reglages(String base, int smtp) {
        var serveur = ServeurDeTest.demarrer();
        serveur.creerBase(base);
        return Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_URL", serveur.adresse(base)),
                Map.entry("SPRING_DATASOURCE_USERNAME", PostgresEmbarque.APPLICATION),
                Map.entry("SPRING_DATASOURCE_PASSWORD", serveur.motDePasseApplication()),
                Map.entry("SPRING_FLYWAY_USER", PostgresEmbarque.PROPRIETAIRE),
                Map.entry("SPRING_FLYWAY_PASSWORD", serveur.motDePasseProprietaire()),
                Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                Map.entry("SPRING_MAIL_PORT", Integer.toString(smtp)),
                Map.entry("UNISSON_ADRESSE", "https://unisson.exemple.fr"),
                Map.entry("UNISSON_CLE", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
                Map.entry("SERVER_PORT", Integer.toString(port)));
    }

    private HttpResponse<String> lire(String chemin) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + chemin)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static long memoire(Lance programme) throws IOException {
        var pid = Long.toString(programme.processus().pid());
        var lue = MEMOIRE.matcher(Files.readString(Path.of("/proc", pid, "status")));
        return lue.find() ? Long.parseLong(lue.group(1)) : 0;
    }
}

package fr.unisson.socle.postgres;

import static fr.unisson.socle.postgres.ServeursDEssai.ouvrirUnCompte;
import static fr.unisson.socle.postgres.ServeursDEssai.preparer;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.Commandes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The balancer of `docs/exploitation.md`, read from there, before two processes of the program.
/// Run by `./unisson repartiteur`. Only addresses, ports, the certificate and where it logs are
/// changed.
@Timeout(600)
class EssaiDuRepartiteur {

    private static final String COURRIEL = "ana.morel@exemple.fr";
    private static final String MOT_DE_PASSE = "une longue phrase secrète";
    private static final Pattern ECRITE = Pattern.compile("(?s)```haproxy\n(.*?)```");
    private static final int VISITES = 20;
    private static final int ENSEMBLE = 4;

    @TempDir Path ici;
    private ServeursDEssai serveurs;
    private final List<NoeudDEssai> noeuds = new ArrayList<>();
    private KeyStore certificat;
    private URI adresse;
    private Process repartiteur;

    @BeforeEach
    void deux_noeuds_derriere_le_repartiteur() throws Exception {
        serveurs = new ServeursDEssai(ici);
        var base = serveurs.creer("base");
        base.demarrer(List.of());
        preparer(base);
        var reglages = NoeudDEssai.reglages(ServeursDEssai.adresse(base, "unisson"));
        noeuds.add(NoeudDEssai.lancer(ici.resolve("noeud-1"), reglages));
        noeuds.add(NoeudDEssai.lancer(ici.resolve("noeud-2"), reglages));
        for (var noeud : noeuds) noeud.attendre();
        ouvrirUnCompte(base, COURRIEL, MOT_DE_PASSE);

        certificat = certificat();
        int port = Commandes.portLibre();
        adresse = URI.create("https://127.0.0.1:" + port);
        Files.writeString(ici.resolve("haproxy.cfg"), configuration(port));
        assertThat(haproxy("-c").waitFor()).as("le fichier écrit se relit").isZero();
        repartiteur = haproxy("-db");
        attendre();
    }

    @AfterEach
    void arreter() throws Exception {
        for (var noeud : noeuds) noeud.close();
        serveurs.close();
        repartiteur.destroyForcibly().waitFor();
    }

    @Test
    void une_session_va_d_un_noeud_a_l_autre_et_l_arret_de_l_un_ne_perd_aucune_demande()
            throws Exception {
        try (var ana = entrer()) {
            for (int i = 0; i < VISITES; i++) visiter(ana);
        }
        assertThat(Files.readString(journal())).contains("noeuds/noeud1 ", "noeuds/noeud2 ");

        var arrete = noeuds.getFirst();
        try (var ensemble = Executors.newFixedThreadPool(ENSEMBLE)) {
            var visites = new ArrayList<Future<Integer>>();
            for (int i = 0; i < ENSEMBLE; i++) {
                visites.add(ensemble.submit(() -> visiterJusquAlArret(arrete)));
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(2));
            arrete.close();
            int servies = 0;
            for (var visite : visites) servies += visite.get();
            System.out.printf(
                    "%d lectures et autant d’envois pendant qu’un nœud s’arrête, tous servis.%n",
                    servies);
        }
        assertThat(arrete.vivant()).isFalse();
    }

    private int visiterJusquAlArret(NoeudDEssai noeud) throws Exception {
        int servies = 0;
        try (var ana = entrer()) {
            for (; noeud.vivant(); servies++) visiter(ana);
            for (int i = 0; i < VISITES; i++, servies++) visiter(ana);
        }
        return servies;
    }

    private void visiter(VisiteurDEssai ana) throws IOException {
        assertThat(ana.lire(adresse, "/compte").texte()).contains(COURRIEL);
        assertThat(ana.poster(adresse, "/compte", "prenom", "Ana", "nom", "Morel").code())
                .isEqualTo(303);
    }

    private VisiteurDEssai entrer() throws Exception {
        var confiance = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        confiance.init(certificat);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, confiance.getTrustManagers(), null);
        var ana = new VisiteurDEssai(HttpClient.newBuilder().sslContext(tls));
        ana.entrer(adresse, COURRIEL, MOT_DE_PASSE);
        return ana;
    }

    private String configuration(int port) throws IOException {
        var ecrite = ECRITE.matcher(Files.readString(Path.of("docs", "exploitation.md")));
        assertThat(ecrite.find()).isTrue();
        var texte = ecrite.group(1);
        texte = change(texte, "bind :80\n", "bind 127.0.0.1:" + Commandes.portLibre() + "\n");
        texte = change(texte, "bind :443 ", "bind 127.0.0.1:" + port + " ");
        texte = change(texte, "X-Forwarded-Port  443", "X-Forwarded-Port  " + port);
        texte = change(texte, "/etc/haproxy/unisson.pem", ici.resolve("unisson.pem").toString());
        texte = change(texte, "/run/haproxy/admin.sock", ici.resolve("admin.sock").toString());
        texte = change(texte, "log /dev/log local0", "log stdout format raw local0");
        texte = change(texte, "10.0.0.11:8080", noeuds.get(0).adresse().getAuthority());
        return change(texte, "10.0.0.12:8080", noeuds.get(1).adresse().getAuthority());
    }

    private static String change(String texte, String ecrit, String essaye) {
        assertThat(texte).contains(ecrit);
        return texte.replace(ecrit, essaye);
    }

    /// Made by the JDK, written as HAProxy reads it.
    private KeyStore certificat() throws Exception {
        var fichier = ici.resolve("unisson.p12");
        Commandes.reussir(
                ici,
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "essai",
                "-keyalg",
                "EC",
                "-dname",
                "CN=Unisson",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                ServeursDEssai.SECRET + "-essai",
                "-keystore",
                fichier.toString());
        var secret = (ServeursDEssai.SECRET + "-essai").toCharArray();
        var lu = KeyStore.getInstance(fichier.toFile(), secret);
        Files.writeString(
                ici.resolve("unisson.pem"),
                pem("PRIVATE KEY", lu.getKey("essai", secret).getEncoded())
                        + pem("CERTIFICATE", lu.getCertificate("essai").getEncoded()));
        var reconnu = KeyStore.getInstance("PKCS12");
        reconnu.load(null, null);
        reconnu.setCertificateEntry("essai", lu.getCertificate("essai"));
        return reconnu;
    }

    private static String pem(String quoi, byte[] octets) {
        var corps = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(octets);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(quoi, corps);
    }

    private Process haproxy(String option) throws IOException {
        var chemin = Path.of("/usr/sbin/haproxy");
        return new ProcessBuilder(
                        Files.isExecutable(chemin) ? chemin.toString() : "haproxy",
                        option,
                        "-f",
                        ici.resolve("haproxy.cfg").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(journal().toFile()))
                .start();
    }

    private Path journal() {
        return ici.resolve("haproxy.txt");
    }

    private void attendre() throws Exception {
        while (true) {
            assertThat(repartiteur.isAlive()).as(Files.readString(journal())).isTrue();
            try (var _ = entrer()) {
                return;
            } catch (IOException _) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }
}

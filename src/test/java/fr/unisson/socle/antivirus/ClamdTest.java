package fr.unisson.socle.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import fr.unisson.socle.antivirus.ReponseDeClamd.Infecte;
import fr.unisson.socle.antivirus.ReponseDeClamd.Sain;
import fr.unisson.socle.antivirus.ReponseDeClamd.SansReponse;
import fr.unisson.socle.antivirus.ReponseDeClamd.TropLong;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the reader does of every answer, the wrong ones first: on a real socket, where nothing of
/// clamd runs. That clamd answers so is tried by `./unisson antivirus`.
@Timeout(60)
class ClamdTest {

    private static final Duration COURT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);

    /// What is done of a connection once all was received.
    private interface Suite {
        void faire(Socket prise) throws IOException;
    }

    @Test
    void le_contenu_part_entier_et_le_zero_finit_la_reponse() throws IOException {
        var contenu = new byte[200_001];
        for (int i = 0; i < contenu.length; i++) contenu[i] = (byte) (i * 31);
        var recu = new CompletableFuture<byte[]>();
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var prise = serveur.accept()) {
                            recu.complete(recevoir(prise));
                            for (var octet : "stream: OK\0".getBytes(StandardCharsets.UTF_8)) {
                                prise.getOutputStream().write(octet);
                                prise.getOutputStream().flush();
                            }
                        } catch (IOException e) {
                            recu.completeExceptionally(e);
                        }
                    });
            assertThat(clamd(serveur, LONG).examiner(new ByteArrayInputStream(contenu)))
                    .isEqualTo(new Sain());
            assertThat(recu.join()).isEqualTo(contenu);
        }
    }

    @Test
    void une_signature_se_lit_telle_que_la_base_la_nomme() throws IOException {
        assertThat(reponse("stream: Win.Test.EICAR_HDB-1 FOUND\0"))
                .isEqualTo(new Infecte("Win.Test.EICAR_HDB-1"));
        assertThat(reponse("stream: Un \"nom\"\nsur deux lignes FOUND\0"))
                .as("what would break a line of logs")
                .isInstanceOf(SansReponse.class);
        assertThat(reponse("stream: Un \"nom\" FOUND\0")).isEqualTo(new Infecte("Un ?nom?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0"
            })
    void ce_que_clamd_n_examine_pas_en_entier_est_trop_long(String dit) throws IOException {
        assertThat(reponse(dit)).isEqualTo(new TropLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "stream: OK",
                "stream: O",
                "stream: OK \0",
                "OK\0",
                "stream: FOUND\0",
                "stream:  FOUND\0",
                "stream: Eicar found\0",
                "INSTREAM: Can't write to temporary file. ERROR\0",
                "UNKNOWN COMMAND\0",
                "HTTP/1.1 400 Bad Request\r\n\r\n"
            })
    void rien_d_autre_ne_laisse_passer(String dit) throws IOException {
        assertThat(reponse(dit)).isInstanceOf(SansReponse.class);
    }

    @Test
    void une_reponse_sans_fin_s_arrete() throws IOException {
        assertThat(reponse("stream: " + "a".repeat(100_000) + " FOUND\0"))
                .isInstanceOf(SansReponse.class);
    }

    @Test
    void une_reponse_dite_avant_la_fin_de_l_envoi_est_lue() throws IOException {
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var fini =
                    CompletableFuture.runAsync(() -> {
                        try (var prise = serveur.accept()) {
                            prise.getInputStream().readNBytes(1000);
                            prise.getOutputStream()
                                    .write(
                                            "INSTREAM size limit exceeded. ERROR\0"
                                                    .getBytes(StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    });
            assertThat(
                            clamd(serveur, LONG)
                                    .examiner(new ByteArrayInputStream(new byte[40_000_000])))
                    .isEqualTo(new TropLong());
            fini.join();
        }
    }

    @Test
    void le_silence_le_refus_et_l_attente_a_l_envoi_ont_une_fin() throws IOException {
        int ferme;
        try (var serveur = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            ferme = serveur.getLocalPort();
            var muet = clamd(serveur, COURT);
            assertThat(muet.examiner(InputStream.nullInputStream()))
                    .isInstanceOfSatisfying(
                            SansReponse.class,
                            s -> assertThat(s.pourquoi()).contains("SocketTimeout"));
            // More than what the system holds for a reader that does not come.
            assertThat(muet.examiner(new ByteArrayInputStream(new byte[40_000_000])))
                    .isInstanceOf(SansReponse.class);
        }
        var personne = new Clamd(new AdresseDeClamd.Reseau("127.0.0.1", ferme), LONG);
        assertThat(personne.examiner(InputStream.nullInputStream()))
                .isInstanceOf(SansReponse.class);
        assertThatThrownBy(personne::version).isInstanceOf(IOException.class);
        var ailleurs = AdresseDeClamd.de("unix:/tmp/personne-n-ecoute-ici");
        assertThat(new Clamd(ailleurs, LONG).examiner(InputStream.nullInputStream()))
                .isInstanceOf(SansReponse.class);
    }

    @Test
    void un_contenu_qui_ne_se_lit_pas_n_est_pas_sain() throws IOException {
        var casse =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disque");
                    }

                    @Override
                    public int read(byte[] vers, int depuis, int combien) throws IOException {
                        return read();
                    }
                };
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(clamd(serveur, LONG).examiner(casse)).isInstanceOf(SansReponse.class);
        }
    }

    @Test
    void l_age_des_signatures_se_lit_dans_la_version() {
        assertThat(EtatDeLAntivirus.lire("ClamAV 1.4.6/27823/Tue Nov  3 08:21:04 2026"))
                .isEqualTo(new EtatDeLAntivirus.Present("ClamAV 1.4.6", LocalDate.of(2026, 11, 3)));
        assertThat(EtatDeLAntivirus.lire("ClamAV 1.4.6"))
                .isEqualTo(new EtatDeLAntivirus.Present("ClamAV 1.4.6", null));
        assertThat(EtatDeLAntivirus.lire("ClamAV 1.4.6/27823/hier"))
                .isEqualTo(new EtatDeLAntivirus.Present("ClamAV 1.4.6", null));
        assertThat(EtatDeLAntivirus.lire("220 ESMTP")).isInstanceOf(EtatDeLAntivirus.Muet.class);
    }

    @Test
    void des_signatures_de_plus_d_une_semaine_sont_perimees() {
        var jour = LocalDate.of(2026, 11, 3);
        var present = new EtatDeLAntivirus.Present("ClamAV 1.4.6", jour);
        assertThat(present.perime(jour.plusDays(7))).isFalse();
        assertThat(present.perime(jour.plusDays(8))).isTrue();
        assertThat(new EtatDeLAntivirus.Present("ClamAV 1.4.6", null).perime(jour)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3310",
                "clamd",
                "clamd:",
                "clamd:0",
                "clamd:65536",
                "http://clamd:3310",
                "unix:clamd.ctl",
                "/run/clamav/clamd.ctl",
                "::1:3310",
                "a b:3310"
            })
    void une_adresse_qui_ne_se_comprend_pas_arrete_le_demarrage(String adresse) {
        assertThatThrownBy(() -> AdresseDeClamd.de(adresse)).isInstanceOf(DemarrageRefuse.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:3310",
                "[::1]:3310",
                "antivirus.hopital.example:3310",
                "unix:/run/clamav/clamd.ctl"
            })
    void les_adresses_de_clamd_se_comprennent(String adresse) {
        assertThat(AdresseDeClamd.de(adresse)).isNotNull();
    }

    private static ReponseDeClamd reponse(String dit) throws IOException {
        return reponse(
                prise -> prise.getOutputStream().write(dit.getBytes(StandardCharsets.UTF_8)));
    }

    private static ReponseDeClamd reponse(Suite suite) throws IOException {
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var prise = serveur.accept()) {
                            recevoir(prise);
                            suite.faire(prise);
                        } catch (IOException _) {
                            // The other side has what it wanted.
                        }
                    });
            return clamd(serveur, LONG)
                    .examiner(
                            new ByteArrayInputStream(
                                    "un contenu".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Clamd clamd(ServerSocket serveur, Duration delai) {
        return new Clamd(new AdresseDeClamd.Reseau("127.0.0.1", serveur.getLocalPort()), delai);
    }

    /// The content of a stream, as the protocol gives it.
    private static byte[] recevoir(Socket prise) throws IOException {
        var flux = new DataInputStream(prise.getInputStream());
        assertThat(flux.readNBytes("zINSTREAM\0".length()))
                .isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var recu = new ByteArrayOutputStream();
        for (int taille = flux.readInt(); taille != 0; taille = flux.readInt()) {
            recu.write(flux.readNBytes(taille));
        }
        return recu.toByteArray();
    }
}

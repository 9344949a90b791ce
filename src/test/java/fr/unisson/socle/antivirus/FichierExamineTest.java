package fr.unisson.socle.antivirus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.web.multipart.MultipartFile;

/// No antivirus answers here: nothing may be read of a file, by whatever way.
class FichierExamineTest {

    private static final byte[] TEXTE = "Compte rendu".getBytes(StandardCharsets.UTF_8);

    @TempDir Path dossier;

    private Antivirus muet = antivirus("");

    @BeforeEach
    void taire() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            muet = antivirus("127.0.0.1:" + prise.getLocalPort());
        }
    }

    @Test
    void la_porte_donne_des_fichiers_examines_quand_un_antivirus_est_regle() {
        assertThat(recu(muet)).isInstanceOf(FichierExamine.class);
        assertThat(recu(antivirus(" "))).isNotInstanceOf(FichierExamine.class);
    }

    @Test
    void rien_ne_se_lit_de_ce_qui_n_est_pas_examine() throws IOException {
        var fichier = recu(muet);
        assertThat(fichier.isEmpty()).isFalse();
        assertThat(fichier.getSize()).isEqualTo(TEXTE.length);
        try (var flux = fichier.getInputStream()) {
            refuse(() -> flux.readNBytes(4));
            refuse(() -> flux.transferTo(java.io.OutputStream.nullOutputStream()));
        }
        refuse(fichier::getBytes);
        refuse(() -> fichier.getResource().getContentAsByteArray());
        var copie = dossier.resolve("copie");
        refuse(() -> fichier.transferTo(copie));
        refuse(() -> fichier.transferTo(copie.toFile()));
        assertThat(copie).doesNotExist();
        assertThat(FichierExamine.refus(fichier)).contains(RefusDeFichier.SANS_REPONSE);
        assertThat(FichierExamine.sansExamen(fichier).getBytes()).isEqualTo(TEXTE);
    }

    @Test
    void un_fichier_s_examine_une_fois_et_un_champ_vide_jamais() throws IOException {
        var mesures = new SimpleMeterRegistry();
        var antivirus = new Antivirus("127.0.0.1:1", Duration.ofSeconds(5), mesures);
        var fichier = new FichierExamine(new MockMultipartFile("fichier", TEXTE), antivirus);
        refuse(fichier::getBytes);
        refuse(fichier::getBytes);
        var vide = new FichierExamine(new MockMultipartFile("fichier", new byte[0]), antivirus);
        assertThat(vide.getInputStream()).isEmpty();
        assertThat(mesures.get("unisson.antivirus.examens").tag("etat", "SANS_REPONSE").timer())
                .satisfies(t -> assertThat(t.count()).isEqualTo(1));
    }

    @Test
    void sans_reglage_rien_n_est_examine() {
        assertThat(antivirus("").regle()).isFalse();
        assertThat(antivirus("").examiner(InputStream.nullInputStream(), 0)).isEmpty();
        assertThat(antivirus("").etat()).isEqualTo(new EtatDeLAntivirus.Absent());
    }

    @Test
    void un_delai_trop_court_arrete_le_demarrage() {
        assertThatThrownBy(() -> new Antivirus("", Duration.ZERO, new SimpleMeterRegistry()))
                .isInstanceOf(DemarrageRefuse.class);
    }

    private interface Lecture {
        void lire() throws IOException;
    }

    private static void refuse(Lecture lecture) {
        assertThatThrownBy(lecture::lire)
                .isInstanceOfSatisfying(
                        FichierRefuse.class,
                        e -> assertThat(e.refus()).isEqualTo(RefusDeFichier.SANS_REPONSE));
    }

    private static Antivirus antivirus(String adresse) {
        return new Antivirus(adresse, Duration.ofSeconds(5), new SimpleMeterRegistry());
    }

    private static MultipartFile recu(Antivirus antivirus) {
        var requete = new MockHttpServletRequest("POST", "/");
        requete.setContentType("multipart/form-data");
        requete.addPart(new MockPart("fichier", "a.txt", TEXTE));
        var porte = new PorteDesFichiers().porte(antivirus, new MultipartProperties());
        return Objects.requireNonNull(porte.resolveMultipart(requete).getFile("fichier"));
    }
}

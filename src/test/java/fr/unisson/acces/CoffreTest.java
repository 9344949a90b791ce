package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoffreTest {

    @TempDir Path dossier = Path.of("");

    @Test
    void la_cle_faite_au_premier_demarrage_sert_au_suivant() throws IOException {
        var secret = new byte[] {1, 2, 3};
        var scelle = new Coffre("", dossier).chiffrer(secret);
        assertThat(scelle).hasSizeGreaterThan(secret.length);
        assertThat(new Coffre("", dossier).dechiffrer(scelle)).isEqualTo(secret);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(dossier.resolve("cle-acces"))))
                .isEqualTo("rw-------");
    }

    @Test
    void une_autre_cle_n_ouvre_rien() {
        var scelle = new Coffre("", dossier).chiffrer(new byte[] {1});
        var autre = new Coffre("", dossier.resolve("ailleurs"));
        assertThatThrownBy(() -> autre.dechiffrer(scelle))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void une_cle_trop_courte_est_refusee_au_demarrage() {
        assertThatThrownBy(() -> new Coffre("Y291cnRl", dossier))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("32 octets ; elle en fait 6");
        assertThatThrownBy(() -> new Coffre("pas du Base64 !", dossier))
                .isInstanceOf(DemarrageRefuse.class)
                .hasMessageContaining("Base64");
    }
}

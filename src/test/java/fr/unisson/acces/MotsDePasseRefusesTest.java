package fr.unisson.acces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.unisson.socle.DemarrageRefuse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotsDePasseRefusesTest {

    @TempDir Path dossier;

    @ParameterizedTest
    @CsvSource({
        "jesuislemeilleur, true",
        "JeSuisLeMeilleur, true",
        "Été à la Plage, true",
        "trop court, false",
        "jesuislemeilleur2, false"
    })
    void ce_qui_est_dans_le_fichier_est_refuse_quelle_que_soit_la_casse(
            String motDePasse, boolean refuse) throws IOException {
        var fichier = dossier.resolve("refusés.txt");
        Files.writeString(fichier, "jesuislemeilleur\r\ntrop court\n\nété à la plage\n");
        assertThat(new MotsDePasseRefuses(fichier.toString()).contient(motDePasse))
                .isEqualTo(refuse);
    }

    @Test
    void sans_reglage_rien_de_plus_n_est_refuse() {
        assertThat(new MotsDePasseRefuses(" ").contient("jesuislemeilleur")).isFalse();
    }

    @Test
    void un_fichier_absent_ou_qui_n_est_pas_en_utf_8_empeche_de_demarrer() throws IOException {
        var latin = dossier.resolve("latin.txt");
        Files.write(latin, "été à la plage".getBytes(StandardCharsets.ISO_8859_1));
        for (var fichier : new Path[] {latin, dossier, dossier.resolve("absent.txt")}) {
            assertThatThrownBy(() -> new MotsDePasseRefuses(fichier.toString()))
                    .isInstanceOf(DemarrageRefuse.class)
                    .hasMessageContaining(fichier.toString());
        }
    }
}

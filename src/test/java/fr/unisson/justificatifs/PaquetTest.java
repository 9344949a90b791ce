package fr.unisson.justificatifs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaquetTest {

    private final ByteArrayOutputStream sortie = new ByteArrayOutputStream();

    @Test
    void chaque_fichier_porte_son_empreinte_et_deux_noms_egaux_se_distinguent() throws IOException {
        try (var paquet = new Paquet(sortie, Instant.EPOCH, 100)) {
            paquet.ajouter("1-textes", piece("été.txt", "un"));
            paquet.ajouter("1-textes", piece("ete.txt", "deux"));
            paquet.decrire("manifeste.json", piece("m", "{}"));
            paquet.finir();
        }
        var d = Deballage.de(sortie.toByteArray()).verifier();
        assertThat(d.fichiers())
                .containsOnlyKeys(
                        "1-textes/ete.txt",
                        "1-textes/ete-2.txt",
                        "manifeste.json",
                        "empreintes.sha256");
        assertThat(d.texte("ete-2.txt")).isEqualTo("deux");
    }

    @Test
    void ce_qui_depasse_la_taille_permise_reste_dehors_et_le_reste_entre() throws IOException {
        try (var paquet = new Paquet(sortie, Instant.EPOCH, 10)) {
            assertThat(paquet.ajouter("a", piece("gros.txt", "x".repeat(11)))).isEmpty();
            assertThat(paquet.ajouter("a", piece("petit.txt", "x".repeat(10)))).isPresent();
            assertThat(paquet.ajouter("a", piece("encore.txt", "x"))).isEmpty();
            paquet.finir();
        }
        assertThat(Deballage.de(sortie.toByteArray()).verifier().fichiers())
                .containsOnlyKeys("a/petit.txt", "empreintes.sha256");
    }

    private static Piece piece(String nom, String texte) {
        return Piece.de(nom, nom, texte.getBytes(StandardCharsets.UTF_8));
    }
}

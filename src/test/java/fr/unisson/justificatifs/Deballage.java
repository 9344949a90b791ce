package fr.unisson.justificatifs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.unisson.socle.Empreinte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;

/// Opens a file of evidence as whoever receives it does.
public final class Deballage {

    private final Map<String, byte[]> fichiers = new LinkedHashMap<>();

    private Deballage() {}

    public static Deballage de(byte[] octets) {
        var d = new Deballage();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(octets))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                d.fichiers.put(e.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return d;
    }

    public Map<String, byte[]> fichiers() {
        return fichiers;
    }

    /// The one whose path holds these words.
    public byte[] octets(String partie) {
        return fichiers.entrySet().stream()
                .filter(e -> e.getKey().contains(partie))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(partie + " : " + fichiers.keySet()));
    }

    public String texte(String partie) {
        return new String(octets(partie), StandardCharsets.UTF_8);
    }

    /// As `sha256sum -c` does: every file is listed, and every line tells the truth.
    public Deballage verifier() {
        var lignes = texte("empreintes.sha256").lines().toList();
        assertThat(lignes).hasSize(fichiers.size() - 1);
        for (var ligne : lignes) {
            var chemin = ligne.substring(66);
            assertThat(ligne.substring(64, 66)).isEqualTo("  ");
            assertThat(Empreinte.de(Objects.requireNonNull(fichiers.get(chemin))))
                    .as(chemin)
                    .isEqualTo(ligne.substring(0, 64));
        }
        return this;
    }
}

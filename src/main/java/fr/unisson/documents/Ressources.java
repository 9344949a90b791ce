package fr.unisson.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Files of the program itself.
final class Ressources {

    private Ressources() {}

    static InputStream flux(String chemin) {
        return Objects.requireNonNull(Ressources.class.getResourceAsStream(chemin), chemin);
    }

    static byte[] octets(String chemin) {
        try (var flux = flux(chemin)) {
            return flux.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String texte(String chemin) {
        return new String(octets(chemin), StandardCharsets.UTF_8);
    }
}

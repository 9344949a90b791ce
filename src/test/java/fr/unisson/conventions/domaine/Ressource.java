package fr.unisson.conventions.domaine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

final class Ressource {

    private Ressource() {}

    static String lire(String chemin) {
        try (var flux = Ressource.class.getResourceAsStream(chemin)) {
            if (flux == null) throw new AssertionError(chemin);
            return new String(flux.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

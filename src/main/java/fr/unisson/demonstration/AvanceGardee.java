package fr.unisson.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How far the clock of the demonstration is ahead, kept beside its data so that a restart does not
/// go back in time.
class AvanceGardee {

    private final Path fichier;

    AvanceGardee(Path donnees) {
        this.fichier = donnees.resolve("avance-de-l-horloge.txt");
    }

    Duration lire() {
        if (!Files.exists(fichier)) return Duration.ZERO;
        try {
            return Duration.parse(Files.readString(fichier).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ecrire(Duration avance) {
        try {
            Files.createDirectories(fichier.getParent());
            Files.writeString(fichier, avance.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

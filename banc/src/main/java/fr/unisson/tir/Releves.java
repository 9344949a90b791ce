package fr.unisson.tir;

import io.gatling.javaapi.core.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// One line for each answer, as it comes: Gatling's own log is a binary format that changes.
final class Releves {

    private static final Writer SORTIE = ouvrir();

    private Releves() {}

    /// Instant, name, milliseconds (empty when no answer came), size, status, whether it failed.
    static void noter(String nom, Session s) {
        var ligne =
                System.currentTimeMillis()
                        + "\t"
                        + nom
                        + "\t"
                        + (s.contains("ms") ? s.getInt("ms") : "")
                        + "\t"
                        + (s.contains("octets") ? s.getInt("octets") : "")
                        + "\t"
                        + (s.contains("statut") ? s.getInt("statut") : "")
                        + "\t"
                        + (s.isFailed() ? "KO" : "OK")
                        + "\n";
        try {
            synchronized (SORTIE) {
                SORTIE.write(ligne);
                SORTIE.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer ouvrir() {
        try {
            return Files.newBufferedWriter(
                    Path.of(System.getProperty("tir.dossier"), "releves.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

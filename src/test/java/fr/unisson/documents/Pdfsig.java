package fr.unisson.documents;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Poppler's reader of signatures, an implementation that shares nothing with ours.
public final class Pdfsig {

    private Pdfsig() {}

    /// What it says of a file; the test is skipped where it is not installed, except in CI.
    public static String lire(Path fichier) throws IOException, InterruptedException {
        try {
            var processus =
                    new ProcessBuilder("pdfsig", "-nocert", fichier.toString())
                            .redirectErrorStream(true)
                            .start();
            var texte =
                    new String(processus.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            processus.waitFor();
            return texte;
        } catch (IOException e) {
            assumeTrue(System.getenv("CI") != null, "pdfsig (poppler-utils) is not installed");
            throw e;
        }
    }
}

package fr.unisson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/// What a trial asks of the machine: a command that must succeed, a port that nobody listens to.
public final class Commandes {

    private Commandes() {}

    /// Its output is the trial's.
    public static void reussir(Path dossier, String... ligne)
            throws IOException, InterruptedException {
        assertThat(
                        new ProcessBuilder(ligne)
                                .directory(dossier.toFile())
                                .inheritIO()
                                .start()
                                .waitFor())
                .as(String.join(" ", ligne))
                .isZero();
    }

    /// Free when asked; nothing keeps it.
    public static int portLibre() throws IOException {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return prise.getLocalPort();
        }
    }
}

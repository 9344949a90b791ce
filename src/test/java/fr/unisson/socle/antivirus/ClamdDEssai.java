package fr.unisson.socle.antivirus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A real clamd (Debian's `clamav-daemon`) on this machine only, which knows one signature: the
/// test file on which all antiviruses agree. Nothing of it is fetched.
final class ClamdDEssai implements AutoCloseable {

    static final int EXAMINES_AU_PLUS = 1 << 20;

    /// As clamd names it; the database that we write is not its own.
    static final String SIGNATURE = "Essai.Eicar.UNOFFICIAL";

    private static final String PROGRAMME = "clamd";
    private static final Path DEBIAN = Path.of("/usr/sbin", PROGRAMME);
    private static final int ESSAIS = 300;

    private final Path dossier;
    private final int port;
    private @Nullable Process processus;

    ClamdDEssai() {
        try (var prise = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = prise.getLocalPort();
            dossier = Files.createTempDirectory("unisson-clamd-");
            Files.createDirectory(dossier.resolve("base"));
            Files.writeString(
                    dossier.resolve("base/essai.ndb"),
                    "Essai.Eicar:0:*:" + HexFormat.of().formatHex(infecte()) + "\n");
            Files.writeString(
                    dossier.resolve("clamd.conf"),
                    """
                    Foreground yes
                    DatabaseDirectory %1$s/base
                    TemporaryDirectory %1$s
                    LocalSocket %1$s/clamd.ctl
                    TCPSocket %2$d
                    TCPAddr 127.0.0.1
                    StreamMaxLength %3$d
                    MaxFiles 20
                    AlertExceedsMax yes
                    """
                            .formatted(dossier, port, EXAMINES_AU_PLUS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The test file of EICAR, in pieces: whole, it would make of this source a file that
    /// antiviruses take away.
    static byte[] infecte() {
        return ("X5O!P%@AP[4\\PZX54(P^)"
                        + "7CC)7}$EICAR-STAND"
                        + "ARD-ANTIVIRUS-TEST"
                        + "-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    String reseau() {
        return "127.0.0.1:" + port;
    }

    String locale() {
        return "unix:" + dossier.resolve("clamd.ctl");
    }

    void demarrer() {
        if (processus != null && processus.isAlive()) return;
        try {
            var journal = dossier.resolve("journal.txt");
            var lance =
                    new ProcessBuilder(
                                    Files.isExecutable(DEBIAN) ? DEBIAN.toString() : PROGRAMME,
                                    "-c",
                                    dossier.resolve("clamd.conf").toString())
                            .redirectErrorStream(true)
                            .redirectOutput(journal.toFile())
                            .start();
            processus = lance;
            for (int i = 0; i < ESSAIS && lance.isAlive(); i++) {
                if (repond()) return;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            throw new IOException("clamd ne démarre pas :\n" + Files.readString(journal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean repond() {
        var demande = new Clamd(AdresseDeClamd.de(reseau()), Duration.ofSeconds(5));
        return demande.examiner(InputStream.nullInputStream()) instanceof ReponseDeClamd.Sain;
    }

    void arreter() {
        var lance = processus;
        if (lance == null) return;
        lance.destroyForcibly();
        try {
            lance.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Still listening, and saying nothing.
    void figer() {
        signaler("-STOP");
    }

    void reprendre() {
        signaler("-CONT");
    }

    private void signaler(String signal) {
        var lance = processus;
        if (lance == null) throw new IllegalStateException("clamd was not started");
        try {
            var code =
                    new ProcessBuilder("kill", signal, Long.toString(lance.pid()))
                            .start()
                            .waitFor();
            if (code != 0) throw new IOException("kill " + signal + " : " + code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        arreter();
    }
}

package fr.unisson.socle.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One program at a time holds a data folder. The system releases the lock of a program that was
/// killed.
final class VerrouDeDossier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VerrouDeDossier.class);

    private final FileChannel canal;
    private final FileLock verrou;

    private VerrouDeDossier(FileChannel canal, FileLock verrou) {
        this.canal = canal;
        this.verrou = verrou;
    }

    /// @throws DossierOccupe when another program, or this one, holds the folder
    static VerrouDeDossier prendre(Path dossier) throws IOException {
        Files.createDirectories(dossier);
        var canal =
                FileChannel.open(
                        dossier.resolve("unisson.verrou"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            var verrou = canal.tryLock();
            if (verrou != null) {
                return new VerrouDeDossier(canal, verrou);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("Ce programme tient déjà le dossier", e);
        }
        canal.close();
        throw new DossierOccupe(dossier);
    }

    @Override
    public void close() {
        try {
            verrou.release();
            canal.close();
        } catch (IOException e) {
            LOG.debug("Le verrou était déjà rendu", e);
        }
    }
}

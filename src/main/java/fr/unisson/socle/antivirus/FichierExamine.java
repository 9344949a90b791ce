package fr.unisson.socle.antivirus;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A file as a form sent it, whose content nobody reads before the antivirus has. It is examined
/// when it is opened, before any transaction of what it is sent for, and once.
///
/// A stream is given in any case: one of a file that is refused throws [FichierRefuse] at its first
/// byte, where what reads it can say it beside the field.
public final class FichierExamine implements MultipartFile {

    private final MultipartFile recu;
    private final Antivirus antivirus;
    private boolean examine;
    private @Nullable RefusDeFichier refus;

    FichierExamine(MultipartFile recu, Antivirus antivirus) {
        this.recu = recu;
        this.antivirus = antivirus;
    }

    /// Why it may not be kept, for who tells it otherwise than at the first byte.
    public static Optional<RefusDeFichier> refus(MultipartFile fichier) {
        return fichier instanceof FichierExamine garde ? garde.refus() : Optional.empty();
    }

    /// The file as it came, for who keeps nothing of it and gives nothing of it back.
    public static MultipartFile sansExamen(MultipartFile fichier) {
        return fichier instanceof FichierExamine garde ? garde.recu : fichier;
    }

    private synchronized Optional<RefusDeFichier> refus() {
        if (!examine && !recu.isEmpty()) {
            try (var flux = recu.getInputStream()) {
                refus = antivirus.examiner(flux, recu.getSize()).orElse(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            examine = true;
        }
        return Optional.ofNullable(refus);
    }

    private MultipartFile exiger() throws FichierRefuse {
        var refus = refus();
        if (refus.isPresent()) throw new FichierRefuse(refus.get());
        return recu;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        var refus = refus();
        return refus.isPresent() ? new Ferme(refus.get()) : recu.getInputStream();
    }

    @Override
    public byte[] getBytes() throws IOException {
        return exiger().getBytes();
    }

    @Override
    public void transferTo(File vers) throws IOException {
        exiger().transferTo(vers);
    }

    @Override
    public void transferTo(Path vers) throws IOException {
        exiger().transferTo(vers);
    }

    @Override
    public String getName() {
        return recu.getName();
    }

    @Override
    public @Nullable String getOriginalFilename() {
        return recu.getOriginalFilename();
    }

    @Override
    public @Nullable String getContentType() {
        return recu.getContentType();
    }

    @Override
    public boolean isEmpty() {
        return recu.isEmpty();
    }

    @Override
    public long getSize() {
        return recu.getSize();
    }

    private static final class Ferme extends InputStream {

        private final RefusDeFichier refus;

        Ferme(RefusDeFichier refus) {
            this.refus = refus;
        }

        @Override
        public int read() throws FichierRefuse {
            throw new FichierRefuse(refus);
        }

        @Override
        public int read(byte[] vers, int depuis, int combien) throws FichierRefuse {
            throw new FichierRefuse(refus);
        }
    }
}

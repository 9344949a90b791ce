package fr.unisson.socle.postgres;

import fr.unisson.socle.Empreinte;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Writes an archive (`tar.gz`), keeping the digest of each file as it goes.
final class EcritureDArchive implements AutoCloseable {

    private static final int TAMPON = 1 << 16;
    private static final int DOSSIER_PRIVE = 0700;
    private static final int FICHIER_PRIVE = 0600;

    private final TarArchiveOutputStream tar;
    private final Progression progression;
    private final StringBuilder empreintes = new StringBuilder();

    /// @param fichier created here, readable by its owner only: it will hold keys
    EcritureDArchive(Path fichier, Progression progression) throws IOException {
        this.progression = progression;
        Files.createFile(
                fichier,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var sortie = new BufferedOutputStream(Files.newOutputStream(fichier), TAMPON);
        tar = new TarArchiveOutputStream(new GZIPOutputStream(sortie, TAMPON), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    void dossier(String nom) throws IOException {
        var entree = new TarArchiveEntry(nom.endsWith("/") ? nom : nom + "/");
        entree.setMode(DOSSIER_PRIVE);
        tar.putArchiveEntry(entree);
        tar.closeArchiveEntry();
    }

    void texte(String nom, String contenu) throws IOException {
        var octets = contenu.getBytes(StandardCharsets.UTF_8);
        ecrire(nom, octets.length, new ByteArrayInputStream(octets));
    }

    /// Copies a file as it is now. A server at work may lengthen, shorten or remove it meanwhile:
    /// its size is that of the start, and what is missing is filled with zeros. Recovery from the
    /// write-ahead log then puts every page right.
    ///
    /// @return false when it was removed before it could be opened
    boolean fichier(String nom, Path source) throws IOException {
        try (var canal = Files.newByteChannel(source);
                var flux = java.nio.channels.Channels.newInputStream(canal)) {
            ecrire(nom, canal.size(), flux);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void ecrire(String nom, long taille, InputStream flux) throws IOException {
        var entree = new TarArchiveEntry(nom);
        entree.setSize(taille);
        entree.setMode(FICHIER_PRIVE);
        tar.putArchiveEntry(entree);
        var calcul = Empreinte.calcul();
        var tampon = new byte[TAMPON];
        for (long reste = taille; reste > 0; ) {
            int demande = (int) Math.min(reste, tampon.length);
            int lus = flux.readNBytes(tampon, 0, demande);
            java.util.Arrays.fill(tampon, lus, demande, (byte) 0);
            tar.write(tampon, 0, demande);
            calcul.update(tampon, 0, demande);
            progression.avancer(demande);
            reste -= demande;
        }
        tar.closeArchiveEntry();
        empreintes.append(HexFormat.of().formatHex(calcul.digest())).append("  ");
        empreintes.append(nom).append('\n');
    }

    void finir() throws IOException {
        texte(Archive.EMPREINTES, empreintes.toString());
        tar.finish();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}

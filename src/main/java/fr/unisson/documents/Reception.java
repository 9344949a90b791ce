package fr.unisson.documents;

import fr.unisson.socle.Empreinte;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/// A content on its way in: set down in a temporary file that only we read, with its digest
/// computed as it passes, and gone at the end.
record Reception(Path fichier, long taille, String empreinte) implements AutoCloseable {

    /// Reads one byte past the limit at most; the size then tells that it was too much.
    static Reception recevoir(InputStream flux, long limite) throws IOException {
        var fichier = Files.createTempFile("unisson-", ".depot");
        var calcul = Empreinte.calcul();
        try (var sortie = Files.newOutputStream(fichier);
                var entree = new DigestInputStream(flux, calcul)) {
            long taille = copier(entree, sortie, limite);
            return new Reception(fichier, taille, HexFormat.of().formatHex(calcul.digest()));
        } catch (IOException e) {
            Files.deleteIfExists(fichier);
            throw e;
        }
    }

    private static long copier(InputStream entree, java.io.OutputStream sortie, long limite)
            throws IOException {
        var tampon = new byte[1 << 16];
        long taille = 0;
        int lus;
        while (taille <= limite && (lus = entree.read(tampon)) >= 0) {
            sortie.write(tampon, 0, lus);
            taille += lus;
        }
        return taille;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(fichier);
    }
}
